/** What the page says above the form. */
const messages = {
  WRONG: '账号或口令不对 / Wrong login or password',
  TOO_MANY: '尝试过多,请十分钟后再试 / Too many attempts; try again in ten minutes',
  GONE: '登录已超时,请回到控制台重新开始 / The sign-in has timed out; begin again at the console',
};
export type SignInMessage = keyof typeof messages;

/** No script, nothing of another host, in no frame. */
export const signInPageHeaders: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

const style = `body{font:16px/1.6 system-ui,sans-serif;max-width:22rem;margin:12vh auto;padding:0 1rem;color:#1b1b1b}
h1{font-size:1.2rem}label{display:block;margin:1rem 0 .2rem}input{width:100%;box-sizing:border-box;padding:.5rem;font:inherit}
button{margin-top:1.4rem;padding:.6rem 1.4rem;font:inherit}.note{color:#a00000}small{color:#555}`;

const form = `<form method="post">
<label for="login">账号 / Login</label><input id="login" name="login" autocomplete="username" required maxlength="100" autofocus>
<label for="password">口令 / Password</label><input id="password" name="password" type="password" autocomplete="current-password" required maxlength="200">
<button>登录 / Sign in</button></form>
<p><small>演示:账号为机构代号,口令为 demo- 加代号 / Demo: an agency’s slug, and demo- with the slug</small></p>`;

/** The page on which a person of the demo signs in; without the form when there is nothing to sign in to. */
export const signInPage = (message: SignInMessage | null): string => `<!doctype html>
<html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>登录 / Sign in</title><style>${style}</style>
<h1>人大监督协同中枢<br>Congress supervision hub</h1>
${message ? `<p class="note" role="alert">${messages[message]}</p>` : ''}
${message === 'GONE' ? '' : form}
</html>
`;
