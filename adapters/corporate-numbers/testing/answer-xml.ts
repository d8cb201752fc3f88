import type { Corporation } from '../port.ts';

/** The agency's XML answer: a header of four elements, then the 30 columns of each corporation in their published order. */
export function answerXml(corporations: readonly PublishedEntry[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<corporations>
  <lastUpdateDate>2026-08-31</lastUpdateDate>
  <count>${corporations.length}</count>
  <divideNumber>1</divideNumber>
  <divideSize>1</divideSize>
${corporations.map((corporation, index) => corporationXml(corporation, index + 1)).join('\n')}
</corporations>
`;
}

/** `hidden`: hihyoji=1. `withdrawn`: process 99, every column but number and dates empty. `abroad`: an address outside Japan. */
export type PublishedEntry = Corporation & { hidden?: boolean; withdrawn?: boolean; abroad?: string };

function corporationXml(entry: PublishedEntry, sequenceNumber: number): string {
  const columns = { sequenceNumber: String(sequenceNumber), ...(entry.withdrawn ? withdrawnColumns(entry) : columnsOf(entry)) };
  const lines = Object.entries(columns).map(([tag, value]) => (value ? `    <${tag}>${escapeXml(value)}</${tag}>` : `    <${tag}/>`));
  return `  <corporation>\n${lines.join('\n')}\n  </corporation>`;
}

function columnsOf(entry: PublishedEntry) {
  return {
    corporateNumber: entry.number,
    process: entry.closed ? '21' : '01',
    correct: '0',
    updateDate: '2018-04-02',
    changeDate: '2015-10-05',
    name: entry.name,
    nameImageId: '',
    kind: entry.abroad ? '401' : '301',
    prefectureName: entry.prefecture,
    cityName: entry.city,
    streetNumber: entry.block,
    addressImageId: '',
    prefectureCode: entry.abroad ? '' : '01',
    cityCode: entry.abroad ? '' : '101',
    postCode: entry.postalCode ?? '',
    addressOutside: entry.abroad ?? '',
    addressOutsideImageId: '',
    closeDate: entry.closed ? '2022-01-19' : '',
    closeCause: entry.closed ? '01' : '',
    successorCorporateNumber: '',
    changeCause: '',
    assignmentDate: '2015-10-05',
    latest: '1',
    enName: '',
    enPrefectureName: '',
    enCityName: '',
    enAddressOutside: '',
    furigana: entry.kana ?? '',
    hihyoji: entry.hidden ? '1' : '0',
  };
}

function withdrawnColumns(entry: PublishedEntry) {
  const empty = Object.fromEntries(Object.keys(columnsOf(entry)).map((column) => [column, '']));
  return { ...empty, corporateNumber: entry.number, process: '99', updateDate: '2021-06-09' };
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
