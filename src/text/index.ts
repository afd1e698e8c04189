export { type Model, modelOf, withTrees } from "./model.ts";
export { speaksEnglish } from "./names/languages.ts";
export { type Arithmetic, arithmeticOf, type Numbers } from "./network/arithmetic.ts";
export { convolutionOf } from "./network/convolution.ts";
export { type Tensors, tensorsOf } from "./network/tensors.ts";
export { sentencesOf } from "./sentences.ts";
export * from "./text.ts";
export { layoutOf, textOf } from "./text-of.ts";
export { tokensOf } from "./tokens.ts";
