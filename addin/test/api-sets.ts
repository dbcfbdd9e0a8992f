import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export interface ApiUse {
  /** `Worksheet.getRanges`. */
  readonly member: string;
  /** Requirement set in the member's own documentation (`[Api set: ExcelApi 1.9]`); null where it names none. */
  readonly set: string | null;
  readonly file: string;
}

/** Where the code talks to Excel. */
const FOLDER = fileURLToPath(new URL('../src/host/office', import.meta.url));

/**
 * Every member of Excel's interface that the code really uses, with the requirement set that Microsoft's type
 * declarations give it: read by the TypeScript compiler, so no call is missed for being spelled otherwise.
 */
export function usedApis(files: readonly string[] = sourceFiles()): ApiUse[] {
  const program = ts.createProgram([...files], {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    customConditions: ['source'],
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
    types: ['office-js'],
    typeRoots: [fileURLToPath(new URL('../node_modules/@types', import.meta.url))],
  });
  const checker = program.getTypeChecker();
  const uses = new Map<string, ApiUse>();
  for (const file of files) {
    const source = program.getSourceFile(file)!;
    const visit = (node: ts.Node): void => {
      const name = ts.isPropertyAccessExpression(node)
        ? node.name
        : ts.isBindingElement(node)
          ? (node.propertyName ?? node.name)
          : null;
      if (name && ts.isIdentifier(name)) note(symbolOf(node, name), file);
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return [...uses.values()];

  function symbolOf(node: ts.Node, name: ts.Identifier): ts.Symbol | undefined {
    if (!ts.isBindingElement(node)) return checker.getSymbolAtLocation(name);
    return checker.getTypeAtLocation(node.parent).getProperty(name.text);
  }

  function note(symbol: ts.Symbol | undefined, file: string): void {
    for (const declaration of symbol?.declarations ?? []) {
      if (!declaration.getSourceFile().fileName.includes('@types/office-js')) continue;
      const parent = declaration.parent;
      if (!ts.isClassDeclaration(parent) && !ts.isInterfaceDeclaration(parent)) continue;
      const text = declaration.getFullText();
      const member = `${parent.name?.text}.${symbol!.name}`;
      uses.set(member, { member, set: setIn(text) ?? setIn(parent.getFullText().slice(0, 3000)), file });
    }
  }
}

function sourceFiles(): string[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(FOLDER, name));
}

/** `1.9`; `ExcelApiOnline 1.1` and `ExcelApi BETA` by name, since they are above any floor. */
function setIn(text: string): string | null {
  const [, name, version] = /\[Api set: (ExcelApi\w*) ?([0-9.]+|BETA)?/.exec(text) ?? [];
  if (!name) return null;
  return name === 'ExcelApi' && version !== 'BETA' && version ? version : `${name} ${version ?? ''}`.trim();
}
