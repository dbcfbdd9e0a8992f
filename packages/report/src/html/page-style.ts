/** The style of every page that is written. Changing it changes `PAGE_STYLE_HASH`, as its test says. */
export const PAGE_STYLE = `
:root{--ink:#1b1b1b;--soft:#595959;--line:#c9c9c9;--head:#f0f0ee;--met:#4f8a5b;--unmet:#b5482f;--unknown:#d9a728;--na:#b9b9b9}
*{box-sizing:border-box}
body{margin:0 auto;max-width:1120px;padding:24px 28px 48px;color:var(--ink);background:#fff;font:14px/1.6 "Noto Serif SC","Source Han Serif SC","Songti SC",SimSun,"Noto Serif CJK SC",serif}
h1{font:600 26px/1.3 "Noto Sans SC","Microsoft YaHei",SimHei,"PingFang SC","Noto Sans CJK SC",sans-serif;text-align:center;margin:8px 0 4px}
h2{font:600 17px/1.4 "Noto Sans SC","Microsoft YaHei",SimHei,"PingFang SC","Noto Sans CJK SC",sans-serif;margin:30px 0 8px;padding-bottom:4px;border-bottom:2px solid var(--ink);break-after:avoid}
h3{font:600 14px/1.4 "Noto Sans SC","Microsoft YaHei",SimHei,"PingFang SC","Noto Sans CJK SC",sans-serif;margin:16px 0 4px;break-after:avoid}
.lead{text-align:center;color:var(--soft);margin:0 0 18px}
.figures{display:grid;grid-template-columns:repeat(4,1fr);border:1px solid var(--ink);margin:0 0 8px}
.figures div{padding:10px 8px;text-align:center;border-left:1px solid var(--line)}
.figures div:first-child{border-left:0}
.figures b{display:block;font:600 28px/1.2 "Noto Sans SC","Microsoft YaHei",SimHei,sans-serif}
.figures .met b{color:var(--met)}.figures .unmet b{color:var(--unmet)}.figures .unknown b{color:#8a6500}
table{border-collapse:collapse;width:100%;font-size:12.5px;line-height:1.45}
th,td{border:1px solid var(--line);padding:4px 7px;vertical-align:middle;text-align:left;overflow-wrap:anywhere}
th{background:var(--head);text-align:center;font:600 12.5px/1.4 "Noto Sans SC","Microsoft YaHei",SimHei,"Noto Sans CJK SC",sans-serif}
td.n,td.c{text-align:center}td.n{font-variant-numeric:tabular-nums}
td.nowrap,th.nowrap{white-space:nowrap}
tr.total td{font-weight:600;background:var(--head)}
thead{display:table-header-group}tr{break-inside:avoid}
.h1{background:#fbe9e0}.h2{background:#f6cdb6}.h3{background:#eda481}.h4{background:#c9613c;color:#fff}
.s-met{color:var(--met)}.s-unmet{color:var(--unmet);font-weight:600}.s-unknown{color:#8a6500;font-weight:600}
.muted{color:var(--soft);font-size:12px}
svg{display:block;width:100%;height:auto;font-family:"Noto Sans SC","Microsoft YaHei",SimHei,"Noto Sans CJK SC",sans-serif}
.bar-met{fill:var(--met)}.bar-unmet{fill:var(--unmet)}.bar-unknown{fill:var(--unknown)}.bar-na{fill:#e4e4e4}
.on{fill:#fff}.label{fill:var(--ink)}.faint{fill:var(--soft)}.rule{stroke:var(--line)}
.legend{display:flex;gap:18px;justify-content:center;font-size:12.5px;margin:4px 0}
.legend i{display:inline-block;width:11px;height:11px;margin-right:5px}
.legend .met i{background:var(--met)}.legend .unmet i{background:var(--unmet)}.legend .unknown i{background:var(--unknown)}.legend .na i{background:#e4e4e4;border:1px solid var(--line)}
.scroll{overflow-x:auto}
footer{margin-top:32px;padding-top:8px;border-top:1px solid var(--line);color:var(--soft);font-size:12px}
.card{border:1.5px solid var(--ink);padding:14px 18px 12px;margin:0 0 20px;break-after:page;break-inside:avoid}
.card:last-of-type{break-after:auto}
.card h1{font-size:22px}.card h3{margin:10px 0 3px}
.card table{font-size:12.5px}
.facts{display:grid;grid-template-columns:1fr 1fr 1fr;gap:2px 14px;margin:8px 0}
.signs{display:grid;grid-template-columns:1fr 1fr 1fr;margin-top:16px;gap:16px}
@page{size:A4;margin:14mm 12mm}
@media print{body{max-width:none;padding:0;font-size:11.5px}table{font-size:10.5px}th{font-size:10.5px}h2{margin-top:18px}.scroll{overflow:visible}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}.card{margin:0}}
`;

/** SHA-256 of `PAGE_STYLE`, as the page's content policy names it. */
export const PAGE_STYLE_HASH = 'sha256-hGy+506/VaYK8DdlItd3Xa9r+SJgVCLrnL5F0pjODP0=';
