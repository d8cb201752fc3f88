import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { toEra } from '../japanese-era.ts';
import { gothic } from './fonts.ts';
import { exampleLicence, type LicenceFields } from './licence-fields.ts';
import { type PhotographOptions, photograph } from './photograph.ts';

/**
 * The front of a driver's licence that was never issued, in the layout of the real one, as a JPEG (or PNG) photograph.
 * Marked 見本 (specimen) in its lower right corner. Fields left out are those of `exampleLicence`.
 */
export function drawLicence(fields: Partial<LicenceFields> = {}, options: PhotographOptions = {}): Buffer {
  return photograph(licenceCard({ ...exampleLicence, ...fields }), options);
}

const bandColours = { gold: '#e6c65c', blue: '#8fb6dc', green: '#9ccf9a' };

/** 85.6 × 54 mm at 18.5 pixels a millimetre, a rather good phone camera. */
export function licenceCard(fields: LicenceFields): Canvas {
  const card = createCanvas(1584, 999);
  const draw = card.getContext('2d');
  drawBackground(draw);
  drawTable(draw, fields);
  drawPortrait(draw);
  draw.fillStyle = '#111';
  write(draw, '運転免許証', 1150, 900, 52);
  write(draw, '東京都公安委員会', 1150, 955, 34);
  draw.fillStyle = '#b02a2a';
  write(draw, '見本', 1500, 984, 26);
  return card;
}

function drawBackground(draw: SKRSContext2D): void {
  draw.fillStyle = '#eef3f1';
  draw.fillRect(0, 0, 1584, 999);
  // The fine wavy lines of security printing: they are what disturbs a reader most on the real thing.
  draw.strokeStyle = '#dbe6ee';
  draw.lineWidth = 1.5;
  for (let top = -20; top < 1010; top += 12) {
    draw.beginPath();
    for (let x = 0; x <= 1584; x += 12) draw.lineTo(x, top + 9 * Math.sin(x / 45 + top / 30));
    draw.stroke();
  }
}

function drawTable(draw: SKRSContext2D, fields: LicenceFields): void {
  draw.fillStyle = bandColours[fields.band];
  draw.fillRect(30, 262, 1080, 76);
  draw.strokeStyle = '#444';
  draw.lineWidth = 2;
  for (const [x, y, width, height] of [
    [30, 24, 1524, 80],
    [30, 104, 1524, 84],
    [30, 188, 1080, 74],
    [30, 262, 1080, 76],
    [30, 338, 1080, 150],
    [30, 570, 1080, 80],
  ] as const)
    draw.strokeRect(x, y, width, height);

  draw.fillStyle = '#111';
  write(draw, '氏名', 44, 78, 34);
  write(draw, `${fields.familyName}　${fields.givenName}`, 150, 82, 52);
  write(draw, `${inEra(fields.birthDate)}生`, 960, 80, 44);
  write(draw, '住所', 44, 160, 34);
  write(draw, fields.address, 150, 162, 44, 1380);
  write(draw, '交付', 44, 238, 34);
  write(draw, `${inEra(fields.issuedOn)}  12345`, 150, 240, 42);
  write(
    draw,
    `${fields.expiresOn.slice(0, 4)}年(${inEra(fields.expiresOn, 'year only')})${monthAndDay(fields.expiresOn)}まで有効`,
    60,
    319,
    48,
  );
  write(draw, '免許の', 44, 390, 28);
  write(draw, '条件等', 44, 430, 28);
  write(draw, fields.conditions, 170, 394, 38);
  if (fields.band === 'gold') write(draw, '優良', 170, 548, 44);
  write(draw, '番号', 44, 624, 34);
  write(draw, `第  ${fields.licenceNumber}  号`, 170, 627, 54);
  write(draw, '二・小・原', 44, 720, 28);
  write(draw, '平成00年00月00日', 210, 720, 30);
  write(draw, '他', 44, 780, 28);
  write(draw, inEra(fields.issuedOn), 210, 780, 30);
  write(draw, '二種', 44, 840, 28);
  write(draw, '平成00年00月00日', 210, 840, 30);
  write(draw, '種類', 600, 780, 30);
  write(draw, '普通', 720, 780, 34);
}

function drawPortrait(draw: SKRSContext2D): void {
  draw.fillStyle = '#c9d8e8';
  draw.fillRect(1150, 262, 400, 560);
  draw.fillStyle = '#777';
  draw.beginPath();
  draw.ellipse(1350, 480, 105, 140, 0, 0, 2 * Math.PI);
  draw.fill();
  draw.beginPath();
  draw.ellipse(1350, 822, 180, 190, 0, Math.PI, 2 * Math.PI);
  draw.fill();
}

function write(draw: SKRSContext2D, text: string, x: number, baseline: number, size: number, maxWidth?: number): void {
  draw.font = `${size}px "${gothic}"`;
  draw.fillText(text, x, baseline, maxWidth);
}

function inEra(isoDate: string, part: 'whole' | 'year only' = 'whole'): string {
  const inEra = toEra(isoDate);
  if (!inEra) throw new RangeError(`${isoDate} is before the eras a licence names`);
  const year = `${inEra.era.kanji}${String(inEra.year).padStart(2, '0')}年`;
  return part === 'whole' ? `${year}${monthAndDay(isoDate)}` : year;
}

function monthAndDay(isoDate: string): string {
  return `${isoDate.slice(5, 7)}月${isoDate.slice(8, 10)}日`;
}
