export { joinProductCodes } from './join-product-codes.ts';
export { parseProductCode } from './parse-product-code.ts';
export type { ProductCode, ProductCodeField, ProductCodeProblem } from './product-code.ts';
