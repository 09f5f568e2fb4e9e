/** Why a number is not an acceptable quantity; `quantity` names it in the field's terms, `fault` says what is wrong and what is accepted. */
export type QuantityFault = { readonly kind: 'quantity-fault'; readonly quantity: string; readonly fault: string };

export function quantityFault(quantity: string, fault: string): QuantityFault {
  return { kind: 'quantity-fault', quantity, fault };
}
