import type { Corporation } from './port.ts';

/**
 * Real entries, so that a newcomer can try the auto-fill without an application ID.
 * Companies: EDINET code list of the Financial Services Agency (2026-08), its readings without the legal form.
 * 国税庁, 東京都 and the closed one: answers of the Web-API and of gBizINFO. The other public bodies: their own addresses;
 * a local government's number contains its 全国地方公共団体コード (名古屋市 231002 → 3000020231002).
 * Postal codes are Japan Post's for the town, as in the publication (トヨタ自動車 4710826), never a company's own code.
 * `kana` is left out where no source gives a reading: the real publication has such entries too.
 */
export const publishedCorporations: readonly Corporation[] = [
  entry('1180301018771', 'トヨタ自動車株式会社', 'トヨタジドウシャ', '4710826', '愛知県', '豊田市', 'トヨタ町１番地'),
  entry('3180301014273', '株式会社豊田自動織機', 'トヨタジドウショッキ', '4480848', '愛知県', '刈谷市', '豊田町２丁目１番地'),
  entry('2180301014324', 'トヨタ紡織株式会社', 'トヨタボウショク', '4480848', '愛知県', '刈谷市', '豊田町１丁目１番地'),
  entry('6180301013611', '株式会社アイシン', 'アイシン', '4480032', '愛知県', '刈谷市', '朝日町２丁目１番地'),
  entry('9180301014251', '株式会社デンソー', 'デンソー', '4480029', '愛知県', '刈谷市', '昭和町１丁目１番地'),
  entry('3120901019710', 'ダイハツ工業株式会社', 'ダイハツコウギョウ', '5630044', '大阪府', '池田市', 'ダイハツ町１番１号'),
  entry('3240001036223', 'マツダ株式会社', 'マツダ', '7350028', '広島県', '安芸郡府中町', '新地３番１号'),
  entry('3180001031569', '東海旅客鉄道株式会社', 'トウカイリョカクテツドウ', '4500002', '愛知県', '名古屋市中村区', '名駅１丁目１番４号'),
  entry('1130001011420', '任天堂株式会社', 'ニンテンドウ', '6018116', '京都府', '京都市南区', '上鳥羽鉾立町１１番地１'),
  entry('5010401067252', 'ソニーグループ株式会社', 'ソニーグループ', '1080075', '東京都', '港区', '港南１丁目７番１号'),
  entry('7000012050002', '国税庁', 'コクゼイチョウ', '1000013', '東京都', '千代田区', '霞が関３丁目１－１'),
  entry('1000011000005', '国立国会図書館', '', '1000014', '東京都', '千代田区', '永田町１丁目１０－１'),
  entry('8000020130001', '東京都', '', '1600023', '東京都', '新宿区', '西新宿２丁目８－１'),
  entry('3000020231002', '名古屋市', '', '4600001', '愛知県', '名古屋市中区', '三の丸３丁目１－１'),
  entry('5000020232114', '豊田市', '', '4710025', '愛知県', '豊田市', '西町３丁目６０'),
  {
    ...entry(
      '1010001012570',
      '三井物産グローバル投資株式会社',
      'ミツイブッサングローバルトウシ',
      '1000004',
      '東京都',
      '千代田区',
      '大手町１丁目２番１号三井物産ビル２６Ｆ',
    ),
    closed: true,
  },
];

function entry(
  number: string,
  name: string,
  kana: string,
  postalCode: string,
  prefecture: string,
  city: string,
  block: string,
): Corporation {
  return { number, name, ...(kana && { kana }), postalCode, prefecture, city, block };
}
