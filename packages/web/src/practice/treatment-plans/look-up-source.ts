/** Where it stood before other rooms needed it. */
export { lookUpSource } from '../../ui/look-up-source.ts';
