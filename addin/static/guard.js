/*
 * Browsers that cannot run the pane are told what to do: Internet Explorer inside Office 2016 and 2019, the first Edge,
 * and Excel too old for what the pane asks of it. Written in ES5, so that they can read it.
 */
(function () {
  var WORDS = {
    old: [
      '这个版本的 Office 太旧，打不开对标窗格。',
      '请用 Edge 或 Chrome 打开离线网页 duibiao.html 校验台账，或升级到 Office 2021 及以上版本。',
      'This Office is too old for the Duibiao pane.',
      'Check ledgers on the offline page duibiao.html in Edge or Chrome, or install Office 2021 or later.'
    ],
    excel: [
      '这个版本的 Excel 缺少对标需要的功能（ExcelApi 1.9）。',
      '请用 Edge 或 Chrome 打开离线网页 duibiao.html 校验台账，或升级到 Office 2021 及以上版本。',
      'This Excel lacks what Duibiao needs (ExcelApi 1.9).',
      'Check ledgers on the offline page duibiao.html in Edge or Chrome, or install Office 2021 or later.'
    ],
    script: [
      '没有加载到 Office 脚本，可能没有联网。',
      '请让管理员改用离线部署版本（docs/deploying-the-add-in.md）。',
      'The Office script did not load; is there no network?',
      'Ask the administrator for the offline build (docs/deploying-the-add-in.md).'
    ]
  };

  function say(which) {
    var place = document.getElementById('guard');
    var lines = WORDS[which];
    var line;
    var i;
    if (!place) return;
    while (place.firstChild) place.removeChild(place.firstChild);
    for (i = 0; i < lines.length; i++) {
      line = document.createElement(i % 2 === 0 ? 'strong' : 'p');
      line.lang = i < 2 ? 'zh-CN' : 'en';
      line.appendChild(document.createTextNode(lines[i]));
      place.appendChild(line);
    }
    place.setAttribute('role', 'alert');
    /* The pane's own script, where it can run at all, leaves the word to us. */
    document.documentElement.setAttribute('data-guard', which);
  }

  /* What the pane's own script needs: modules, and the newest built-in that it calls. */
  function isModern() {
    return 'noModule' in document.createElement('script') && typeof Array.prototype.toSorted === 'function';
  }

  /* Excel says what it can do only after Office is ready; older ones than the manifest asks for are met by sideloading. */
  function askExcel() {
    window.Office.onReady(function (info) {
      var asked = window.Office.context && window.Office.context.requirements;
      if (info && info.host === 'Excel' && asked && !asked.isSetSupported('ExcelApi', '1.9')) say('excel');
    });
  }

  function look() {
    if (!isModern()) say('old');
    else if (!document.getElementById('office')) return;
    else if (typeof window.Office === 'undefined') say('script');
    else askExcel();
  }

  /* Set at once: the pane's script runs before the document is whole, and looks for it. */
  if (!isModern()) document.documentElement.setAttribute('data-guard', 'old');
  if (document.readyState !== 'loading') look();
  else if (document.addEventListener) document.addEventListener('DOMContentLoaded', look);
  else window.attachEvent('onload', look);
})();
