import type { PageSettings } from "./settings.ts";

export interface Shell {
  readonly settings: PageSettings;
  readonly loggedIn: boolean;
  /** Run before everything else; null for none. */
  readonly firstScript: string | null;
}

/** The page Weibo serves for every address: nothing rendered, one script that does it all. */
export function shellPage({ settings, loggedIn, firstScript }: Shell): string {
  return `<!doctype html>
<html lang="zh-cn">
  <head>
    <meta charset="utf-8" />${firstScript === null ? "" : `<script>${scriptText(firstScript)}</script>`}
    <meta name="viewport" content="width=device-width,initial-scale=1,user-scalable=no,viewport-fit=cover" />
    <meta http-equiv="Content-Security-Policy" content="upgrade-insecure-requests" />
    <meta content="" name="keywords" />
    <link rel="icon" href="/favicon.ico" />
    <title>微博</title>
    <link rel="stylesheet" href="/replica/style.css" />
    <script type="module" crossorigin src="/replica/app.js"></script>
  </head>
  <body>
    <script>
      window.$VERSION = { CLIENT: "v1.1.249", SERVER: "v2026.09.20.1" };
      window.$CONFIG = ${scriptText(JSON.stringify(pageConfig(loggedIn)))};
    </script>
    <script type="application/json" id="replica-settings">${scriptText(JSON.stringify(settings))}</script>
    <div id="app"></div>
  </body>
</html>
`;
}

/** An invented reader: the museum's officer who has Weibo open all day. */
const READER = { idstr: "1000000007", screen_name: "展厅值班员" };

function pageConfig(loggedIn: boolean) {
  const open = { serverTime: Date.now(), enableAria: true, isNormal: loggedIn, flags: { PC_grey: false, trend: 0 } };
  return loggedIn ? { ...open, uid: READER.idstr, user: READER } : open;
}

/** Text inside a script element ends at "</": keep it from ending early. */
function scriptText(text: string): string {
  return text.replaceAll("</", "<\\/");
}
