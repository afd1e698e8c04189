/** What kernel.wat exports; addresses are bytes in the one memory. */
export interface Kernel {
  readonly round: (x: number, to: number, sizes: number, rows: number, inputs: number) => void;
  readonly whole: (x: number, to: number, count: number, times: number) => void;
  readonly lift: (w: number, sums: number, outputs: number, inputs: number, zero: number) => void;
  readonly narrow: (x: number, to: number, count: number, times: number) => void;
  readonly convolve: (
    places: number,
    w: number,
    scales: number,
    bias: number,
    sums: number,
    size: number,
    x: number,
    rows: number,
    width: number,
  ) => void;
  readonly multiply: (
    x: number,
    w: number,
    scales: number,
    bias: number,
    sizes: number,
    out: number,
    rows: number,
    inputs: number,
    outputs: number,
    least: number,
  ) => void;
  readonly scaled: (x: number, out: number, rows: number, width: number) => void;
  readonly addRows: (places: number, each: number, x: number, rows: number, width: number, least: number) => void;
  readonly add: (x: number, y: number, count: number) => void;
  readonly products: (
    a: number,
    aStride: number,
    b: number,
    bStride: number,
    out: number,
    n: number,
    m: number,
    size: number,
  ) => void;
  readonly softmax: (values: number, n: number, m: number, factor: number) => void;
  readonly mix: (
    weights: number,
    v: number,
    vStride: number,
    out: number,
    outStride: number,
    n: number,
    m: number,
    size: number,
  ) => void;
}
