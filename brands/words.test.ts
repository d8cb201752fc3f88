import { describe, expect, it } from 'vitest';
import { lexus } from './lexus.ts';
import { brands } from './registry.ts';
import { toyota } from './toyota.ts';
import { fillIn, wordsOf } from './words.ts';

describe('a brand’s words', () => {
  it('are the brand’s own, in the language that is asked for', () => {
    expect(wordsOf(toyota, 'ja')).toMatchObject({ site: 'My TOYOTA', service: 'T-Connect', desk: 'トヨタ自動車 お客様相談センター' });
    expect(wordsOf(lexus, 'en')).toMatchObject({ site: 'My LEXUS', service: 'G-Link', desk: 'LEXUS information desk' });
  });

  it.for(Object.values(brands))('are all there in both languages: $id', (brand) => {
    for (const [name, text] of Object.entries(brand.words)) {
      expect(text.ja.trim(), name).not.toBe('');
      expect(text.en.trim(), name).not.toBe('');
    }
  });

  it.for(Object.values(brands))('are readable in white on the brand’s colour (WCAG AA, 4.5): $id', ({ colour }) => {
    expect(contrastWithWhite(colour)).toBeGreaterThanOrEqual(4.5);
  });
});

describe('filling in', () => {
  it('puts words where their placeholders are, as often as they come', () => {
    expect(fillIn('{site}と{service}、{site}', { site: 'My TOYOTA', service: 'T-Connect' })).toBe('My TOYOTAとT-Connect、My TOYOTA');
  });

  it('leaves a placeholder that is not known visible', () => {
    expect(fillIn('{nobody}の{site}', { site: 'My LEXUS' })).toBe('{nobody}のMy LEXUS');
  });

  it('takes a word as it is, also one with braces or a dollar sign', () => {
    expect(fillIn('{email}', { email: '{site}$&@example.jp' })).toBe('{site}$&@example.jp');
  });
});

/** WCAG 2.2, relative luminance of `#rrggbb`. */
function contrastWithWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
