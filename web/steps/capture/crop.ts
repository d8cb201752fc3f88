export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Area extends Size {
  readonly x: number;
  readonly y: number;
}

/**
 * The part of a camera's picture that lies in the guide frame, in the picture's own pixels. The picture covers the stage (CSS
 * `object-fit: cover`), so some of it lies outside. `margin` is added on each side, as a share of the frame: nobody aims exactly.
 */
export function cropOf(picture: Size, stage: Size, frame: Area, margin: number): Area {
  const scale = Math.max(stage.width / picture.width, stage.height / picture.height);
  const outsideX = (picture.width * scale - stage.width) / 2;
  const outsideY = (picture.height * scale - stage.height) / 2;
  const left = Math.max(0, (frame.x - frame.width * margin + outsideX) / scale);
  const top = Math.max(0, (frame.y - frame.height * margin + outsideY) / scale);
  const right = Math.min(picture.width, (frame.x + frame.width * (1 + margin) + outsideX) / scale);
  const bottom = Math.min(picture.height, (frame.y + frame.height * (1 + margin) + outsideY) / scale);
  return { x: Math.round(left), y: Math.round(top), width: Math.round(right - left), height: Math.round(bottom - top) };
}

/** Not larger than `longest` on either side, in the same shape. */
export function within(size: Size, longest: number): Size {
  const scale = Math.min(1, longest / Math.max(size.width, size.height));
  return { width: Math.round(size.width * scale), height: Math.round(size.height * scale) };
}
