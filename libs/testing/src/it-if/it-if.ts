/** A test for some machines only; elsewhere its name says why it is left out. */
export function itIf(condition: boolean, otherwise: string): (name: string, test: jest.ProvidesCallback) => void {
  return (name, test) => {
    if (condition) it(name, test);
    else it.skip(`${name} (left out: ${otherwise})`, test);
  };
}
