/*
 * A file of numbers, as training/FORMAT.md specifies it: a JSON header, then tensors. Tables stay as bytes and are read row
 * by row; matrices are padded to the sizes that the kernel takes.
 */

type Bytes = Uint8Array<ArrayBufferLike>;

interface TensorPlace {
  readonly kind: "i8" | "i4" | "f32";
  readonly shape: readonly number[];
  readonly at: number;
  readonly scales?: number;
}

/** What every header holds. */
interface TensorHeader {
  readonly format: number;
  readonly tensors: { readonly [name: string]: TensorPlace };
}

/** A table of rows that are looked up, one a word or bucket. */
export interface Table {
  readonly columns: number;
  /** Adds row `row`, times `factor`, to `out` from `at` on. */
  readonly addRow: (row: number, factor: number, out: Float32Array, at: number) => void;
}

/** A matrix of the kernel: `outputs` rows of `inputs` numbers, both padded to what the kernel takes. */
export interface Matrix {
  readonly outputs: number;
  readonly inputs: number;
  readonly paddedOutputs: number;
  readonly paddedInputs: number;
  readonly values: Int8Array;
  /** One a row: value × scale is the weight. */
  readonly scales: Float32Array;
  readonly bias: Float32Array;
}

/** A file of numbers, opened. */
export interface Tensors<Header extends TensorHeader> {
  readonly header: Header;
  /** All that stands behind the header. */
  readonly data: Bytes;
  readonly table: (name: string) => Table;
  readonly matrix: (name: string) => Matrix;
  readonly floats: (name: string) => Float32Array;
}

/**
 * Opens a file of numbers; the caller says what its header holds.
 * @throws RangeError when the bytes are none, or of a format this code does not read
 */
export function tensorsOf<Header extends TensorHeader>(bytes: Bytes): Tensors<Header> {
  const { header, data } = partsOf<Header>(bytes);
  if (header.format !== 1) throw new RangeError(`expected a network file of format 1, found ${header.format}`);
  for (const [name, place] of Object.entries(header.tensors)) {
    const missing = endOf(place) - data.length;
    if (missing > 0) throw new RangeError(`the network's file ends ${missing} bytes before the end of ${name}`);
  }
  const placeOf = (name: string): TensorPlace => {
    const place = header.tensors[name];
    if (!place) throw new RangeError(`the network's file has no tensor ${name}`);
    return place;
  };
  const floats = (at: number, length: number): Float32Array => {
    const copy = data.slice(at, at + 4 * length);
    return new Float32Array(copy.buffer, copy.byteOffset, length);
  };
  return {
    header,
    data,
    table: (name) => tableOf(data, placeOf(name), floats),
    matrix: (name) => matrixOf(data, placeOf(`${name}.weight`), header.tensors[`${name}.bias`], floats),
    floats: (name) =>
      floats(
        placeOf(name).at,
        placeOf(name).shape.reduce((size, side) => size * side, 1),
      ),
  };
}

/** The header and all that stands behind it. */
function partsOf<Header>(bytes: Bytes): { readonly header: Header; readonly data: Bytes } {
  if (bytes.length < 4) throw new RangeError(`expected a network file, found ${bytes.length} bytes`);
  const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0, true);
  try {
    const header = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length))) as Header;
    return { header, data: bytes.subarray(4 + length) };
  } catch (cause) {
    throw new RangeError("expected a network file, found one without a header", { cause });
  }
}

const BYTES = { i8: 1, i4: 0.5, f32: 4 };

/** Where the values and the scales of a tensor end, in bytes behind the header. */
function endOf({ kind, shape, at, scales }: TensorPlace): number {
  const end = at + BYTES[kind] * shape.reduce((size, side) => size * side, 1);
  return scales === undefined ? end : Math.max(end, scales + BYTES.f32 * (shape[0] ?? 0));
}

type Floats = (at: number, length: number) => Float32Array;

function tableOf(data: Bytes, { kind, shape, at, scales }: TensorPlace, floats: Floats): Table {
  const [rows = 0, columns = 0] = shape;
  const scale = floats(scales ?? 0, rows);
  if (kind === "i4") {
    const half = columns / 2;
    const values = data.subarray(at, at + rows * half);
    const addRow: Table["addRow"] = (row, factor, out, to) => {
      const by = (scale[row] ?? 0) * factor;
      for (let pair = 0; pair < half; pair++) {
        const byte = values[row * half + pair] ?? 0;
        out[to + 2 * pair] = (out[to + 2 * pair] ?? 0) + ((byte & 15) - 8) * by;
        out[to + 2 * pair + 1] = (out[to + 2 * pair + 1] ?? 0) + ((byte >> 4) - 8) * by;
      }
    };
    return { columns, addRow };
  }
  const values = new Int8Array(data.buffer, data.byteOffset + at, rows * columns);
  const addRow: Table["addRow"] = (row, factor, out, to) => {
    const by = (scale[row] ?? 0) * factor;
    for (let column = 0; column < columns; column++)
      out[to + column] = (out[to + column] ?? 0) + (values[row * columns + column] ?? 0) * by;
  };
  return { columns, addRow };
}

function matrixOf(data: Bytes, place: TensorPlace, bias: TensorPlace | undefined, floats: Floats): Matrix {
  const [outputs = 0, inputs = 0] = place.shape;
  const paddedOutputs = up(outputs, 4);
  const paddedInputs = up(inputs, 16);
  const source = new Int8Array(data.buffer, data.byteOffset + place.at, outputs * inputs);
  const values =
    outputs === paddedOutputs && inputs === paddedInputs ? source : new Int8Array(paddedOutputs * paddedInputs);
  for (let row = 0; values !== source && row < outputs; row++)
    values.set(source.subarray(row * inputs, (row + 1) * inputs), row * paddedInputs);
  const scales = new Float32Array(paddedOutputs);
  scales.set(floats(place.scales ?? 0, outputs));
  const padded = new Float32Array(paddedOutputs);
  if (bias) padded.set(floats(bias.at, outputs));
  return { outputs, inputs, paddedOutputs, paddedInputs, values, scales, bias: padded };
}

function up(size: number, multiple: number): number {
  return Math.ceil(size / multiple) * multiple;
}
