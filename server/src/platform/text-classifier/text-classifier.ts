import { type Features, featuresOf } from './features.ts';

export interface ClassifierOptions {
  /** The table of weights has 2^bits places. */
  bits: number;
  /** How fast it learns. */
  rate: number;
  /** Keeps weights small. */
  l2: number;
}

const DEFAULTS: ClassifierOptions = { bits: 20, rate: 0.5, l2: 1e-4 };
/** Of the stored form: another way of taking texts apart makes other weights, and these say so. */
const FORM = 0x48435401;
/** Form, bits, rate, l2, the two numbers of the bias. */
const HEADER_BYTES = 40;

/**
 * Logistic regression over hashed words and characters, learned one text at a time (FTRL-Proximal: every weight has its own rate, which falls as it is used,
 * so that what is learned later adds to what was learned before instead of replacing it).
 */
export class TextClassifier {
  private constructor(
    private readonly options: ClassifierOptions,
    /** Per place: the sum of the gradients less what the weight had moved, and the sum of their squares. */
    private readonly sums: Float32Array,
    private readonly squares: Float32Array,
    private readonly bias: { sum: number; square: number },
  ) {}

  static empty(options: Partial<ClassifierOptions> = {}): TextClassifier {
    const all = { ...DEFAULTS, ...options };
    return new TextClassifier(all, new Float32Array(2 ** all.bits), new Float32Array(2 ** all.bits), { sum: 0, square: 0 });
  }

  /** @throws RangeError of what `toBytes` of this version did not write */
  static fromBytes(bytes: Uint8Array): TextClassifier {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const bits = bytes.byteLength >= HEADER_BYTES && view.getUint32(0) === FORM ? view.getUint32(4) : 0;
    if (bits === 0 || bytes.byteLength !== HEADER_BYTES + 8 * 2 ** bits) throw new RangeError('These are not the weights of a text classifier of this version');
    const places = 2 ** bits;
    const table = (at: number) => new Float32Array(Uint8Array.from(bytes.subarray(at, at + 4 * places)).buffer); // a copy: `slice` of a Buffer is none
    const bias = { sum: view.getFloat64(24), square: view.getFloat64(32) };
    return new TextClassifier({ bits, rate: view.getFloat64(8), l2: view.getFloat64(16) }, table(HEADER_BYTES), table(HEADER_BYTES + 4 * places), bias);
  }

  /** Everything it has learned; it goes on learning from there. */
  toBytes(): Uint8Array {
    const bytes = new Uint8Array(HEADER_BYTES + this.sums.byteLength + this.squares.byteLength);
    const view = new DataView(bytes.buffer);
    view.setUint32(0, FORM);
    view.setUint32(4, this.options.bits);
    [this.options.rate, this.options.l2, this.bias.sum, this.bias.square].forEach((value, i) => view.setFloat64(8 + 8 * i, value));
    bytes.set(new Uint8Array(this.sums.buffer), HEADER_BYTES);
    bytes.set(new Uint8Array(this.squares.buffer), HEADER_BYTES + this.sums.byteLength);
    return bytes;
  }

  featuresOf(text: string): Features {
    return featuresOf(text, this.options.bits);
  }

  /** How likely the text is one of those it was to find: 0 to 1. */
  score(text: string): number {
    return this.scoreOf(this.featuresOf(text));
  }

  scoreOf({ places, values }: Features): number {
    let sum = this.weight(this.bias.sum, this.bias.square);
    for (let i = 0; i < places.length; i++) sum += this.weightAt(places[i]!) * values[i]!;
    return 1 / (1 + Math.exp(-sum));
  }

  learn(features: Features, wanted: boolean): void {
    const { places, values } = features;
    const error = this.scoreOf(features) - (wanted ? 1 : 0);
    for (let i = 0; i < places.length; i++) {
      const place = places[i]!;
      const gradient = error * values[i]!;
      const weight = this.weightAt(place);
      const square = this.squares[place]! + gradient * gradient;
      const moved = (Math.sqrt(square) - Math.sqrt(this.squares[place]!)) / this.options.rate;
      this.sums[place] = this.sums[place]! + gradient - moved * weight;
      this.squares[place] = square;
    }
    this.learnBias(error);
  }

  private learnBias(error: number): void {
    const { sum, square } = this.bias;
    const more = square + error * error;
    this.bias.sum = sum + error - ((Math.sqrt(more) - Math.sqrt(square)) / this.options.rate) * this.weight(sum, square);
    this.bias.square = more;
  }

  private weightAt(place: number): number {
    return this.weight(this.sums[place]!, this.squares[place]!);
  }

  private weight(sum: number, square: number): number {
    return sum === 0 ? 0 : -sum / (Math.sqrt(square) / this.options.rate + this.options.l2);
  }
}
