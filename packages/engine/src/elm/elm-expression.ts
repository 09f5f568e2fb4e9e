import type { Condition, Window } from '../catalog/index.ts';

/** A node of ELM, the tree that CQL compiles to. */
export type Elm = { readonly type: string; readonly [field: string]: unknown };

/** Facts and the day are parameters; one without a value is unknown, and unknown goes through the logic as null. */
export function elmOf(condition: Condition): Elm {
  switch (condition.kind) {
    case 'always':
      return literal('Boolean', 'true');
    case 'yes':
      return parameter(condition.question);
    case 'no':
      return { type: 'Not', operand: parameter(condition.question) };
    case 'choice':
      return joined(
        'Or',
        condition.one_of.map((code) => compared('Equal', parameter(condition.question), literal('String', code))),
      );
    case 'number-above':
      return compared('Greater', parameter(condition.question), literal('Decimal', String(condition.above)));
    case 'age-under':
      return compared('Less', age, literal('Integer', String(condition.years)));
    case 'age-from':
      return compared('GreaterOrEqual', age, literal('Integer', String(condition.years)));
    case 'within':
      return compared('Less', parameter('Today'), {
        type: 'Add',
        operand: [parameter(condition.question), quantity(condition.window)],
      });
    case 'all':
      return joined('And', condition.of.map(elmOf));
    case 'any':
      return joined('Or', condition.of.map(elmOf));
    default:
      return condition satisfies never;
  }
}

export function systemType(name: string): string {
  return `{urn:hl7-org:elm-types:r1}${name}`;
}

const age: Elm = { type: 'CalculateAgeAt', precision: 'Year', operand: [parameter('BirthDate'), parameter('Today')] };

function parameter(name: string): Elm {
  return { type: 'ParameterRef', name };
}

function literal(type: string, value: string): Elm {
  return { type: 'Literal', valueType: systemType(type), value };
}

function quantity(window: Window): Elm {
  return window.kind === 'days'
    ? { type: 'Quantity', value: window.days, unit: 'days' }
    : { type: 'Quantity', value: window.months, unit: 'months' };
}

function compared(type: string, left: Elm, right: Elm): Elm {
  return { type, operand: [left, right] };
}

/** ELM joins two at a time. */
function joined(type: 'And' | 'Or', parts: readonly Elm[]): Elm {
  const [first, ...rest] = parts;
  if (first === undefined) return literal('Boolean', type === 'And' ? 'true' : 'false');
  return rest.reduce((left, right) => compared(type, left, right), first);
}
