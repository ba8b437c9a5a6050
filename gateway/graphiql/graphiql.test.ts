import { gunzipSync } from 'node:zlib';
import { Kind, type OperationDefinitionNode, parse } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { type GraphiqlAssets, graphiqlAssets } from './assets.ts';
import { graphiqlPage, graphiqlPageHeaders } from './page.ts';
import { readyQueries } from './ready-queries.ts';

let assets: GraphiqlAssets;

function page(defaultTabs = readyQueries): string {
  return graphiqlPage({
    isDemo: true,
    streamEndpoint: '/graphql/stream',
    assetsPath: '/graphql/assets',
    assetNames: assets.names,
    defaultTabs,
  });
}

/** The settings as a browser would read them: up to the first closing tag. */
function settings(html: string): { workers: Record<string, string>; options: Record<string, unknown> } {
  const text = /<script type="application\/json" id="settings">(.*?)<\/script>/s.exec(html)?.[1];
  return JSON.parse(text ?? '');
}

beforeAll(async () => {
  assets = await graphiqlAssets();
});

describe('the GraphiQL page asks no other host for anything', () => {
  it('refers only to files that are in the package', () => {
    const html = page();
    const references = [
      ...[...html.matchAll(/\s(?:src|href)="([^"]*)"/g)].map((match) => match[1] ?? ''),
      ...Object.values(settings(html).workers),
    ];
    expect(references).toHaveLength(7);
    for (const reference of references) {
      expect(reference).toMatch(/^\/graphql\/assets\/[^/]+$/);
      expect([...assets.files.keys()]).toContain(reference.slice('/graphql/assets/'.length));
    }
    expect(html.replaceAll(JSON.stringify(settings(html)), '')).not.toMatch(/https?:\/\/|url\(|@import/);
  });

  it('has every font and picture of its style sheet inside the style sheet', () => {
    const css = assets.files.get(assets.names.style)?.body.toString() ?? '';
    expect(css).toContain('@font-face');
    expect(css).not.toMatch(/@import/i);
    const outside = [...css.matchAll(/url\(\s*["']?(?!data:|#)[^)]{0,80}/gi)].map((match) => match[0]);
    expect(outside).toEqual([]);
  });

  it('has no script that names a host to load from', () => {
    const loads =
      /(?:\bfetch|\bimport|importScripts|sendBeacon|new (?:Worker|SharedWorker|WebSocket|EventSource))\(\s*["'`](?:https?:|wss?:)?\/\/|\.src\s*=\s*["'`](?:https?:)?\/\/|<(?:script|img|iframe)[^>]{0,80}src=["'](?:https?:)?\/\/|unpkg\.com|jsdelivr|esm\.sh|cdnjs|googleapis|google-analytics|sentry\.io/;
    for (const [name, { body }] of assets.files) {
      expect(loads.exec(body.toString())?.[0], name).toBeUndefined();
    }
  });

  it('is held to that by its Content-Security-Policy', () => {
    const policy = Object.fromEntries(
      (graphiqlPageHeaders['content-security-policy'] ?? '').split('; ').map((directive) => {
        const [name = '', ...sources] = directive.split(' ');
        return [name, sources];
      }),
    );
    expect(policy).toMatchObject({
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'worker-src': ["'self'"],
      'connect-src': ["'self'"],
    });
    const sources = new Set(Object.values(policy).flat());
    expect([...sources].sort()).toEqual(["'none'", "'self'", "'unsafe-inline'", 'data:']);
    for (const { headers } of assets.files.values()) {
      expect(headers['content-security-policy']).toBe("default-src 'none'");
    }
  });

  it('has no inline script, which that policy would refuse', () => {
    const scripts = [...page().matchAll(/<script([^>]*)>/g)].map((match) => match[1]);
    expect(scripts).toHaveLength(3);
    for (const attributes of scripts) expect(attributes).toMatch(/ src="| type="application\/json"/);
    expect(page()).not.toMatch(/ on[a-z]+="/);
  });
});

describe('the files of the GraphiQL page', () => {
  it('are found by exact name only', () => {
    for (const name of assets.files.keys()) expect(name).toMatch(/^[a-z.]+\.[0-9a-f]{12}\.(?:js|css|svg)$/);
    expect(assets.files.get('../package.json')).toBeUndefined();
    expect(assets.files.get('__proto__')).toBeUndefined();
  });

  it('are the same compressed and plain, and kept for good', () => {
    for (const { body, gzip, cacheControl } of assets.files.values()) {
      expect(gunzipSync(gzip).equals(body)).toBe(true);
      expect(cacheControl).toContain('immutable');
    }
  });
});

describe('the settings of the GraphiQL page', () => {
  it('leave no token behind in the browser', () => {
    expect(settings(page()).options).toMatchObject({ isHeadersEditorEnabled: true, shouldPersistHeaders: false });
  });

  it('cannot be ended early by the text of a query', () => {
    const query = '# </script><script>alert(1)</script><!-- \n{ viewer { id } }';
    const html = page([{ query }]);
    expect(html).not.toContain('alert(1)</script>');
    expect(settings(html).options.defaultTabs).toMatchObject([{ query }]);
  });
});

describe('the ready queries', () => {
  it.each(readyQueries.map((ready) => [ready.query.split('\n')[0] ?? '', ready] as const))('%s', (heading, ready) => {
    expect(heading).toMatch(/^# [一二三四五六]、\p{Script=Han}+/u);
    const operations = parse(ready.query).definitions as OperationDefinitionNode[];
    expect(operations.map(({ kind, operation, name }) => [kind, operation, name?.value])).toEqual([
      [Kind.OPERATION_DEFINITION, 'query', expect.any(String)],
    ]);
    const declared = operations[0]?.variableDefinitions?.map(({ variable }) => variable.name.value);
    expect(Object.keys(JSON.parse(ready.variables ?? '{}'))).toEqual(declared);
  });

  it('open under different names', () => {
    const names = readyQueries.map(({ query }) => /query (\w+)/.exec(query)?.[1]);
    expect(new Set(names).size).toBe(readyQueries.length);
  });
});
