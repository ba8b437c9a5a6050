export interface BarGroup {
  title: string;
  bars: { label: string; value: number; text: string; isOurs: boolean }[];
}

const width = 860;
const bar = { height: 18, gap: 6, left: 300, right: 150 };

/** Horizontal bars, a group below the other, each group by its own largest value. */
export function barChart(title: string, groups: readonly BarGroup[]): string {
  const parts: string[] = [];
  let y = 40;
  for (const { title: heading, bars } of groups) {
    y += 24;
    parts.push(`<text x="16" y="${y}" font-weight="bold">${escaped(heading)}</text>`);
    y += 10;
    const largest = Math.max(...bars.map(({ value }) => value));
    for (const { label, value, text, isOurs } of bars) {
      const length = largest > 0 ? (value / largest) * (width - bar.left - bar.right) : 0;
      const middle = y + bar.height - 5;
      parts.push(
        `<text x="${bar.left - 8}" y="${middle}" text-anchor="end">${escaped(label)}</text>`,
        `<rect x="${bar.left}" y="${y}" width="${length.toFixed(1)}" height="${bar.height}" fill="${isOurs ? '#b3261e' : '#8a94a6'}"/>`,
        `<text x="${(bar.left + length + 6).toFixed(1)}" y="${middle}">${escaped(text)}</text>`,
      );
      y += bar.height + bar.gap;
    }
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${y + 20}" font-family="sans-serif" font-size="13">
<rect width="100%" height="100%" fill="white"/>
<text x="16" y="30" font-size="16" font-weight="bold">${escaped(title)}</text>
${parts.join('\n')}
</svg>
`;
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
