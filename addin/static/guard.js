/* Old browsers (Internet Explorer inside Office 2016 and 2019) cannot run the pane; this tells people what to do. ES5 only. */
(() => {
  var script = document.createElement('script');
  var modern = 'noModule' in script && typeof Promise !== 'undefined' && typeof Symbol !== 'undefined';
  function say(text) {
    var place = document.getElementById('guard');
    if (place) place.textContent = text;
  }
  function show() {
    if (!modern) {
      say(
        '\u8fd9\u4e2a\u7248\u672c\u7684 Office \u592a\u65e7\uff0c\u6253\u4e0d\u5f00\u5bf9\u6807\u7a97\u683c\u3002\u8bf7\u6539\u7528\u79bb\u7ebf\u7f51\u9875 duibiao.html\uff08\u7528 Edge \u6216 Chrome \u6253\u5f00\uff09\uff0c\u6216\u5347\u7ea7\u5230 Office 2021 \u53ca\u4ee5\u4e0a\u3002 ' +
          'This Office is too old for the Duibiao pane. Use the offline page duibiao.html in Edge or Chrome, or Office 2021 or later.',
      );
    } else if (!document.getElementById('office') || typeof window.Office !== 'undefined') {
      return;
    } else {
      say(
        '\u6ca1\u6709\u52a0\u8f7d\u5230 Office \u811a\u672c\uff0c\u53ef\u80fd\u6ca1\u6709\u8054\u7f51\u3002\u8bf7\u8ba9\u7ba1\u7406\u5458\u6539\u7528\u79bb\u7ebf\u90e8\u7f72\u7248\u672c\u3002 ' +
          'The Office script did not load; is there no network? Ask the administrator for the offline build.',
      );
    }
  }
  if (document.readyState === 'loading')
    document.attachEvent
      ? document.attachEvent('onreadystatechange', show)
      : document.addEventListener('DOMContentLoaded', show);
  else show();
})();
