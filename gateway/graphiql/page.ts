import type { GraphiqlAssetNames } from './assets.ts';
import type { ReadyQuery } from './ready-queries.ts';

export interface GraphiqlPageOptions {
  /** Path for subscriptions (Server-Sent Events). Everything else is posted to the page's own address. */
  readonly streamEndpoint: string;
  /** Path under which the files of `graphiqlAssets()` are served, without a slash at its end. */
  readonly assetsPath: string;
  readonly assetNames: GraphiqlAssetNames;
  /** Tabs of a first visit; later visits find their own tabs again, kept by the browser. */
  readonly defaultTabs: readonly ReadyQuery[];
  /** Whether agencies may be named without a token. */
  readonly isDemo: boolean;
}

const title = '巴彦淖尔市人大监督协同中枢 / Congress supervision hub';

/** The headers editor reads JSON with comments. In the demo the ready queries are asked as the office of the congress. */
const headersHint = (isDemo: boolean): string =>
  isDemo
    ? `{
  // 演示中以何机构的身份查询;删去本行则只见公开内容。
  // The agency to ask as in the demo; without the line there is what is public.
  "x-development-agency": "congress-office"
}`
    : `{
  // 填入令牌;没有令牌只见公开内容。
  // Put your token here; without one there is what is public.
  // "authorization": "Bearer …"
}`;

/**
 * Headers that the page must be sent with.
 *
 * Scripts come from files of this host only, none inline. Styles need `unsafe-inline`: the editor lays out its lines
 * with style attributes, which take no nonce. What a style could reach is closed by the other directives. Fonts and
 * the small pictures of the editor are `data:` inside the style sheet.
 */
export const graphiqlPageHeaders: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-cache',
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  vary: 'accept',
};

/** JSON that may stand in a script element: no `<`, so no closing tag and no comment can begin inside it. */
function embeddedJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

function attribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/** The GraphiQL page, to be sent with `graphiqlPageHeaders`. */
export function graphiqlPage(options: GraphiqlPageOptions): string {
  const { streamEndpoint, assetsPath, assetNames, defaultTabs } = options;
  const headers = headersHint(options.isDemo);
  const url = (name: string) => `${assetsPath}/${name}`;
  const settings = {
    workers: Object.fromEntries(Object.entries(assetNames.workers).map(([label, name]) => [label, url(name)])),
    options: {
      // No `endpoint` here: the bundle would let it override the address of subscriptions.
      subscriptionsProtocol: 'GRAPHQL_SSE',
      subscriptionsEndpoint: streamEndpoint,
      // With GET, the text of a subscription would stand in the access log.
      method: 'POST',
      title,
      // Without a logo the bundle shows its maker's mark.
      logo: `<img src="${attribute(url(assetNames.icon))}" width="28" height="28" alt="">`,
      headers,
      isHeadersEditorEnabled: true,
      // A token kept in the browser's storage outlives the person at the keyboard.
      shouldPersistHeaders: false,
      defaultTabs: defaultTabs.map(({ query, variables }) => ({ query, variables, headers })),
    },
  };
  return `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title}</title>
    <link rel="icon" type="image/svg+xml" href="${attribute(url(assetNames.icon))}">
    <link rel="stylesheet" href="${attribute(url(assetNames.style))}">
  </head>
  <body>
    <noscript>本页需要启用 JavaScript。 / This page needs JavaScript.</noscript>
    <div id="root"></div>
    <script type="application/json" id="settings">${embeddedJson(settings)}</script>
    <script src="${attribute(url(assetNames.script))}"></script>
    <script src="${attribute(url(assetNames.start))}"></script>
  </body>
</html>
`;
}
