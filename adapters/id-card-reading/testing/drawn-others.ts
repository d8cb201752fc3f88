import { createCanvas } from '@napi-rs/canvas';
import { licenceCard } from './drawn-licence.ts';
import { gothic } from './fonts.ts';
import { exampleLicence } from './licence-fields.ts';
import { type PhotographOptions, photograph } from './photograph.ts';

/** A sharp picture full of text that is not a licence: a shop's receipt. It has an address and dates, as a licence has. */
export function drawReceipt(options: PhotographOptions = {}): Buffer {
  const paper = createCanvas(1000, 1300);
  const draw = paper.getContext('2d');
  draw.fillStyle = '#fbfaf6';
  draw.fillRect(0, 0, 1000, 1300);
  draw.fillStyle = '#222';
  const lines = [
    '領収書',
    '喫茶みほん 駅前店',
    '東京都千代田区丸の内１－１－１',
    '電話 03-0000-0000',
    '2025年06月01日 12:34',
    'コーヒー         450円',
    'サンドイッチ     680円',
    'ケーキセット     900円',
    '小計            2,030円',
    '消費税(10%)       203円',
    '合計            2,233円',
    'お預り          3,000円',
    'お釣り            767円',
    'またのご来店をお待ちしております',
  ];
  lines.forEach((line, row) => {
    draw.font = `${row === 0 ? 64 : 44}px "${gothic}"`;
    draw.fillText(line, 90, 120 + row * 82);
  });
  return photograph(paper, options);
}

/** A licence so much out of focus that no character can be told. */
export function drawBlur(options: PhotographOptions = {}): Buffer {
  const card = licenceCard(exampleLicence);
  const small = createCanvas(40, 25);
  small.getContext('2d').drawImage(card, 0, 0, small.width, small.height);
  card.getContext('2d').drawImage(small, 0, 0, card.width, card.height);
  return photograph(card, options);
}
