import type { Box, Size } from './rectangle';

/** From here on a pixel counts as painted, or a mask's as dark: half of what it could have. */
const HALF = 127;

/** So many rows at a time: a whole large picture would need its size in memory once more. */
const ROWS = 256;

/** The colour of the veil. Never part of a mask. */
const VEIL = '#ff2d6f';

export interface Point {
  x: number;
  y: number;
}

export type Step =
  | { kind: 'stroke'; erase: boolean; size: number; points: Point[] }
  | { kind: 'box'; erase: boolean; box: Box }
  | { kind: 'invert' }
  | { kind: 'clear' };

/**
 * What is painted over a picture, in its own pixels: a canvas that is opaque where the picture shall change. The steps are kept and
 * painted anew to take some of them back.
 *
 * As a file a mask is black where the picture changes and white where it stays, with nothing in between.
 */
export class MaskDrawing {
  readonly canvas = document.createElement('canvas');
  private readonly pen: CanvasRenderingContext2D;
  private begun?: HTMLCanvasElement;
  private steps: Step[] = [];
  private done = 0;

  constructor(readonly size: Size) {
    this.canvas.width = size.width;
    this.canvas.height = size.height;
    this.pen = this.canvas.getContext('2d', { willReadFrequently: true })!;
    this.pen.lineCap = this.pen.lineJoin = 'round';
  }

  get undoable() {
    return this.done > 0;
  }

  get redoable() {
    return this.done < this.steps.length;
  }

  /** Goes on from a mask that is there already. */
  begin(mask: CanvasImageSource) {
    const begun = document.createElement('canvas');
    begun.width = this.size.width;
    begun.height = this.size.height;
    const pen = begun.getContext('2d', { willReadFrequently: true })!;
    pen.drawImage(mask, 0, 0, this.size.width, this.size.height);
    const veil = [1, 3, 5].map((at) => parseInt(VEIL.slice(at, at + 2), 16));
    this.eachStrip(pen, (pixels, y) => {
      const data = pixels.data;
      for (let i = 0; i < data.length; i += 4) {
        const dark = data[i + 3] > HALF && data[i] + data[i + 1] + data[i + 2] <= 3 * HALF;
        [data[i], data[i + 1], data[i + 2], data[i + 3]] = dark ? [...veil, 255] : [0, 0, 0, 0];
      }
      pen.putImageData(pixels, 0, y);
    });
    this.begun = begun;
    this.repaint();
  }

  /** Paints a step and keeps it; what had been taken back is gone. */
  add(step: Step) {
    this.steps.length = this.done;
    this.steps.push(step);
    this.done++;
    this.paint(step);
  }

  /** The next bit of the stroke that was added last. */
  extend(points: Point[]) {
    const step = this.steps[this.done - 1];
    if (step?.kind === 'stroke') {
      this.line(step, [step.points[step.points.length - 1], ...points]);
      step.points.push(...points);
    }
  }

  undo() {
    if (this.undoable) {
      this.done--;
      this.repaint();
    }
  }

  redo() {
    if (this.redoable) {
      this.paint(this.steps[this.done++]);
    }
  }

  private repaint() {
    this.pen.clearRect(0, 0, this.size.width, this.size.height);
    if (this.begun) {
      this.pen.drawImage(this.begun, 0, 0);
    }
    this.steps.slice(0, this.done).forEach((step) => this.paint(step));
  }

  private paint(step: Step) {
    const { width, height } = this.size;
    this.pen.fillStyle = this.pen.strokeStyle = VEIL;
    switch (step.kind) {
      case 'stroke':
        this.line(step, step.points);
        break;
      case 'box':
        this.over(step.erase ? 'destination-out' : 'source-over', () =>
          this.pen.fillRect(step.box.x, step.box.y, step.box.width, step.box.height),
        );
        break;
      case 'invert':
        this.over('xor', () => this.pen.fillRect(0, 0, width, height));
        break;
      case 'clear':
        this.pen.clearRect(0, 0, width, height);
        break;
    }
  }

  private line(stroke: { erase: boolean; size: number }, points: Point[]) {
    this.over(stroke.erase ? 'destination-out' : 'source-over', () => {
      const [first, ...rest] = points;
      this.pen.beginPath();
      this.pen.arc(first.x, first.y, stroke.size / 2, 0, 2 * Math.PI);
      this.pen.fill();
      if (rest.length > 0) {
        this.pen.lineWidth = stroke.size;
        this.pen.beginPath();
        this.pen.moveTo(first.x, first.y);
        rest.forEach((point) => this.pen.lineTo(point.x, point.y));
        this.pen.stroke();
      }
    });
  }

  private over(how: GlobalCompositeOperation, paint: () => void) {
    this.pen.fillStyle = this.pen.strokeStyle = VEIL;
    this.pen.globalCompositeOperation = how;
    paint();
    this.pen.globalCompositeOperation = 'source-over';
  }

  /** Takes the last step back for good. */
  drop() {
    this.undo();
    this.steps.length = this.done;
  }

  /** How much of the picture is painted, from 0 to 1, about. */
  share(): number {
    const small = document.createElement('canvas');
    const scale = Math.min(1, 200 / Math.max(this.size.width, this.size.height));
    small.width = Math.max(1, Math.round(this.size.width * scale));
    small.height = Math.max(1, Math.round(this.size.height * scale));
    const pen = small.getContext('2d', { willReadFrequently: true })!;
    pen.drawImage(this.canvas, 0, 0, small.width, small.height);
    const pixels = pen.getImageData(0, 0, small.width, small.height).data;
    let opaque = 0;
    for (let i = 3; i < pixels.length; i += 4) {
      opaque += pixels[i];
    }
    return opaque / 255 / (small.width * small.height);
  }

  /** Whether not a single pixel is painted. */
  get empty() {
    let dark = false;
    this.eachStrip(this.pen, (pixels) => {
      for (let i = 3; i < pixels.data.length && !dark; i += 4) {
        dark = pixels.data[i] > HALF;
      }
    });
    return !dark;
  }

  /** Black where it is painted, white elsewhere; null where the browser cannot make a picture of this size. */
  async png(): Promise<Blob | null> {
    const mask = document.createElement('canvas');
    mask.width = this.size.width;
    mask.height = this.size.height;
    const pen = mask.getContext('2d')!;
    this.eachStrip(this.pen, (pixels, y) => {
      const data = pixels.data;
      for (let i = 0; i < data.length; i += 4) {
        data[i] = data[i + 1] = data[i + 2] = data[i + 3] > HALF ? 0 : 255;
        data[i + 3] = 255;
      }
      pen.putImageData(pixels, 0, y);
    });
    return new Promise((resolve) => mask.toBlob(resolve, 'image/png'));
  }

  private eachStrip(pen: CanvasRenderingContext2D, use: (pixels: ImageData, y: number) => void) {
    for (let y = 0; y < this.size.height; y += ROWS) {
      use(pen.getImageData(0, y, this.size.width, Math.min(ROWS, this.size.height - y)), y);
    }
  }
}
