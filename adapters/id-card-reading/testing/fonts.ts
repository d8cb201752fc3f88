import { createRequire } from 'node:module';
import { GlobalFonts } from '@napi-rs/canvas';

/** A typeface with the kanji that names need (髙, 﨑), from a package, so that drawings look the same on every machine. */
const file = createRequire(import.meta.url).resolve('@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf');

export const gothic = 'Drawn Licence Gothic';

if (!GlobalFonts.has(gothic)) GlobalFonts.registerFromPath(file, gothic);
