import { screensOf, sms } from './screen.ts';

/** Sharing remote services in the app: its pictures, counted within each section. */
export const sharing = [
  ...screensOf('S1-1', {
    '1': 'Owner: share, on the top page',
    '2': 'Owner: begin to share',
    '3': 'Owner: how it goes, start',
    '4': 'Owner: QR code to be scanned',
    '5': 'Owner: a request to approve arrives',
    '6': 'Owner: consent to the notes and share',
  }),
  ...screensOf('S1-2', {
    '1': 'Owner: share, on the top page',
    '2': 'Owner: begin to share',
    '3': 'Owner: how it goes, start',
    '4': 'Owner: share by code instead',
    '5': 'Owner: the sharee’s mobile number',
    '6': 'Owner: a request to approve arrives',
    '7': 'Owner: consent to the notes and share',
  }),
  ...screensOf('S2-1', {
    '1': 'Sharee: be shared with, on the top page',
    '2': 'Sharee: how it goes, start',
    '3': 'Sharee: consent to the notes',
    '4': 'Sharee: scan the owner’s QR code',
    '5': 'Sharee: the owner is asked',
    '6': 'Sharee: approved, the functions are there',
  }),
  ...screensOf('S2-2', {
    '1': sms('Sharee: the code arrives by SMS'),
    '2': 'Sharee: be shared with, on the top page',
    '3': 'Sharee: how it goes, start',
    '4': 'Sharee: consent to the notes',
    '5': 'Sharee: receive by code instead',
    '6': 'Sharee: enter the code',
    '7': 'Sharee: the owner is asked',
    '8': 'Sharee: approved, the functions are there',
  }),
];
