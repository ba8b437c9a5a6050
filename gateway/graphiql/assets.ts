import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';

const compress = promisify(gzip);

/** A file of the page, ready to send. */
export interface GraphiqlAsset {
  readonly body: Buffer;
  /** `body` compressed with gzip, for clients that accept it: 8.8 MB become 2.4 MB. */
  readonly gzip: Buffer;
  readonly contentType: string;
  readonly cacheControl: string;
  /** For every response of this file; a worker takes its own policy from here, not from the page. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface GraphiqlAssets {
  /** File name (no slash in it) to file. A name that is not a key does not exist: nothing is read from disk. */
  readonly files: ReadonlyMap<string, GraphiqlAsset>;
  /** The file names that the page refers to. Each carries a hash of its content. */
  readonly names: GraphiqlAssetNames;
}

export interface GraphiqlAssetNames {
  readonly script: string;
  readonly style: string;
  readonly start: string;
  readonly icon: string;
  readonly workers: { readonly editorWorkerService: string; readonly json: string; readonly graphql: string };
}

const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#b3261e"/><g fill="none" stroke="#fff" stroke-width="2"><circle cx="16" cy="16" r="4"/><path d="M16 5v7m0 8v7M6.5 10.5l6 3.5m7 4 6 3.5m-19 0 6-3.5m7-4 6-3.5"/></g></svg>
`;

/**
 * Starts GraphiQL with the settings that the page carries as JSON.
 *
 * `onEditQuery` replaces the bundle's own, which copies every keystroke into the address bar: the words searched for
 * in petitions would end up in browser history and in the access log of the next reload.
 */
const start = `const { workers, options } = JSON.parse(document.getElementById('settings').textContent);
self.MonacoEnvironment = { globalAPI: false, getWorkerUrl: (_module, label) => workers[label] };
YogaGraphiQL.renderYogaGraphiQL(document.getElementById('root'), { ...options, onEditQuery() {} });
`;

/**
 * Appended to the bundle's style sheet. The tabs of GraphiQL 5.2 keep a stale offset that a focus makes visible: a
 * tab jumped from under the pointer and its first click was lost. Dragging tabs into another order goes without show.
 */
const corrections = `
.graphiql-tabs .graphiql-tab{transform:none!important}
.graphiql-logo{white-space:nowrap}
`;

async function asset(content: string, contentType: string): Promise<GraphiqlAsset> {
  const body = Buffer.from(content);
  return {
    body,
    gzip: await compress(body, { level: constants.Z_DEFAULT_COMPRESSION }),
    contentType,
    // The name changes with the content, so a copy never goes stale.
    cacheControl: 'public, max-age=31536000, immutable',
    headers: {
      'content-security-policy': "default-src 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      vary: 'accept-encoding',
    },
  };
}

function named(stem: string, extension: string, content: string): string {
  return `${stem}.${createHash('sha256').update(content).digest('hex').slice(0, 12)}.${extension}`;
}

async function load(): Promise<GraphiqlAssets> {
  // 9 MB of text, which most processes never serve: read at the first visit, not at start.
  const bundle = await import('@graphql-yoga/render-graphiql/graphiql');
  const javascript = 'text/javascript; charset=utf-8';
  const css = bundle.css + corrections;
  const parts = {
    script: { name: named('graphiql', 'js', bundle.js), content: bundle.js, type: javascript },
    style: { name: named('graphiql', 'css', css), content: css, type: 'text/css; charset=utf-8' },
    start: { name: named('start', 'js', start), content: start, type: javascript },
    icon: { name: named('icon', 'svg', icon), content: icon, type: 'image/svg+xml' },
    editor: {
      name: named('editor.worker', 'js', bundle.editorWorkerService),
      content: bundle.editorWorkerService,
      type: javascript,
    },
    json: { name: named('json.worker', 'js', bundle.jsonWorker), content: bundle.jsonWorker, type: javascript },
    graphql: {
      name: named('graphql.worker', 'js', bundle.graphqlWorker),
      content: bundle.graphqlWorker,
      type: javascript,
    },
  };
  const files = await Promise.all(
    Object.values(parts).map(async ({ name, content, type }) => [name, await asset(content, type)] as const),
  );
  return {
    files: new Map(files),
    names: {
      script: parts.script.name,
      style: parts.style.name,
      start: parts.start.name,
      icon: parts.icon.name,
      workers: { editorWorkerService: parts.editor.name, json: parts.json.name, graphql: parts.graphql.name },
    },
  };
}

let loaded: Promise<GraphiqlAssets> | undefined;

/** The files of the page, out of the installed package. Loaded once, at the first call. */
export function graphiqlAssets(): Promise<GraphiqlAssets> {
  loaded ??= load();
  return loaded;
}
