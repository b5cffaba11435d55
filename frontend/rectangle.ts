/** A rectangle in the pixels of a picture, whole numbers. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Size {
  width: number;
  height: number;
}

/** Compass points of what is held: edges and corners, or '' for the whole. */
export type Hold = '' | 'n' | 'e' | 's' | 'w' | 'ne' | 'nw' | 'se' | 'sw';

const clamp = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));

/** The same rectangle elsewhere, stopped by the picture's edges. */
export function moved(box: Box, dx: number, dy: number, within: Size): Box {
  return {
    ...box,
    x: clamp(Math.round(box.x + dx), 0, within.width - box.width),
    y: clamp(Math.round(box.y + dy), 0, within.height - box.height),
  };
}

/**
 * The rectangle after one of its edges or corners was moved; what lies opposite stays where it is.
 *
 * @param ratio width by height to keep, 0 for any
 */
export function resized(box: Box, hold: Hold, dx: number, dy: number, ratio: number, within: Size): Box {
  const west = hold.includes('w');
  const north = hold.includes('n');
  const roomX = west ? box.x + box.width : within.width - box.x;
  const roomY = north ? box.y + box.height : within.height - box.y;
  const sideways = west || hold.includes('e');
  const upright = north || hold.includes('s');
  let width = clamp(box.width + (sideways ? (west ? -dx : dx) : 0), 1, roomX);
  let height = clamp(box.height + (upright ? (north ? -dy : dy) : 0), 1, roomY);
  if (ratio > 0) {
    const wide = !upright || (sideways && width / ratio >= height);
    width = Math.min(wide ? width : height * ratio, roomX, roomY * ratio);
    height = width / ratio;
  }
  width = clamp(Math.round(width), 1, roomX);
  height = clamp(Math.round(height), 1, roomY);
  return {
    x: west ? box.x + box.width - width : box.x,
    y: north ? box.y + box.height - height : box.y,
    width,
    height,
  };
}

/** The largest rectangle of a ratio, as near as possible to where the present one has its middle; 0 leaves it as it is. */
export function ofRatio(box: Box, ratio: number, within: Size): Box {
  if (ratio <= 0) {
    return box;
  }
  const width = clamp(Math.round(Math.min(within.width, within.height * ratio)), 1, within.width);
  const height = clamp(Math.round(Math.min(within.height, within.width / ratio)), 1, within.height);
  const middleX = box.x + box.width / 2;
  const middleY = box.y + box.height / 2;
  return moved({ x: 0, y: 0, width, height }, middleX - width / 2, middleY - height / 2, within);
}

/**
 * What a key makes of a rectangle: arrows move it, with Shift they make it larger and smaller; with Ctrl by single pixels, otherwise by
 * a hundredth of the picture. Undefined where the key is none of these.
 */
export function keyed(event: KeyboardEvent, box: Box, ratio: number, within: Size): Box | undefined {
  const directions: Record<string, [number, number]> = {
    ArrowLeft: [-1, 0],
    ArrowRight: [1, 0],
    ArrowUp: [0, -1],
    ArrowDown: [0, 1],
  };
  const direction = directions[event.key];
  if (!direction || event.altKey || event.metaKey) {
    return undefined;
  }
  const step = event.ctrlKey ? 1 : Math.max(1, Math.round(Math.max(within.width, within.height) / 100));
  const [dx, dy] = [direction[0] * step, direction[1] * step];
  return event.shiftKey ? resized(box, dx ? 'e' : 's', dx, dy, ratio, within) : moved(box, dx, dy, within);
}
