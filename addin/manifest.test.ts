import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { leastApi } from './host/excel-host.ts';
import { everyElement, parseXml, type XmlElement } from './testing/xml.ts';

const source = readFileSync(new URL('../manifest.xml', import.meta.url), 'utf8');
const manifest = parseXml(source);
const all = everyElement(manifest);
const named = (name: string): XmlElement[] => all.filter((element) => element.name === name);
const icons = new URL('public/icons/', import.meta.url);

/** The order the schemas ask for under each parent. Under `Host` and `Hosts` of the base part nothing is ordered. */
const order: Record<string, string[]> = {
  OfficeApp: [
    'Id',
    'AlternateId',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'AppDomains',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'VersionOverrides',
  ],
  VersionOverrides: ['Description', 'Requirements', 'Hosts', 'Resources', 'WebApplicationInfo', 'EquivalentAddins'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  Group: ['Label', 'Icon', 'Control'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  Action: ['TaskpaneId', 'SourceLocation', 'Title'],
  Resources: ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'],
};

/** Width and height from the header of a PNG file. */
const sizeOfPng = (name: string): [width: number, height: number] => {
  const bytes = readFileSync(new URL(name, icons));
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
};

describe('the manifest', () => {
  it('has every element where the schema wants it', () => {
    for (const { name, children } of all) {
      const wanted = order[name];
      if (!wanted) continue;
      const places = children.map((child) => wanted.indexOf(child.name));
      expect(places, name).not.toContain(-1);
      expect(places, name).toEqual([...places].sort((one, other) => one - other));
    }
  });

  it('has an id, a version, and asks for no more than it needs', () => {
    expect(named('Id')[0].text).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(named('Version')[0].text).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
    expect(named('Permissions')[0].text).toBe('ReadWriteDocument');
    expect(named('Set').map(({ attributes }) => attributes)).toEqual([{ Name: 'ExcelApi', MinVersion: leastApi }]);
  });

  it('has https addresses only', () => {
    const addresses = [
      ...named('AppDomain').map(({ text }) => text),
      ...all.map(({ attributes }) => attributes.DefaultValue ?? '').filter((value) => value.includes('://')),
    ];
    expect(addresses.length).toBeGreaterThan(10);
    for (const address of addresses) expect(new URL(address).protocol, address).toBe('https:');
  });

  it('defines every resource it uses and uses every one it defines', () => {
    const used = new Set(all.map(({ attributes }) => attributes.resid).filter(Boolean));
    const defined = ['bt:Image', 'bt:Url', 'bt:String']
      .flatMap(named)
      .filter(({ attributes }) => attributes.id)
      .map(({ attributes }) => attributes.id);
    expect(new Set(defined).size).toBe(defined.length);
    expect(new Set(defined)).toEqual(used);
    for (const id of defined) expect(id.length).toBeLessThanOrEqual(32);
  });

  it('keeps its texts within what Office takes', () => {
    const longest = { 'bt:ShortStrings': 125, 'bt:LongStrings': 250 };
    for (const [group, most] of Object.entries(longest)) {
      for (const { attributes } of named(group)[0].children) {
        expect(attributes.DefaultValue.length, attributes.id).toBeLessThanOrEqual(most);
      }
    }
    expect(named('Description')[0].attributes.DefaultValue.length).toBeLessThanOrEqual(250);
    expect(named('DisplayName')[0].attributes.DefaultValue.length).toBeLessThanOrEqual(125);
  });

  it('names icons that exist and have the size it says', () => {
    const addressOf = new Map(named('bt:Image').map(({ attributes }) => [attributes.id, attributes.DefaultValue]));
    const stated = named('Icon').flatMap(({ children }) =>
      children.map(({ attributes }) => ({ size: Number(attributes.size), address: addressOf.get(attributes.resid) })),
    );
    stated.push({ size: 32, address: named('IconUrl')[0].attributes.DefaultValue });
    stated.push({ size: 64, address: named('HighResolutionIconUrl')[0].attributes.DefaultValue });
    for (const { size, address } of stated) {
      const name = /\/icons\/([\w-]+\.png)$/.exec(address ?? '')?.[1] ?? '';
      expect(existsSync(new URL(name, icons)), address).toBe(true);
      expect(sizeOfPng(name), name).toEqual([size, size]);
    }
    for (const icon of named('Icon')) expect(icon.children.map(({ attributes }) => attributes.size)).toContain('32');
  });

  it('opens one pane from three buttons, each at its own step', () => {
    const buttons = named('Control').map(({ children }) => children.find(({ name }) => name === 'Action')!);
    const urls = new Map(named('bt:Url').map(({ attributes }) => [attributes.id, attributes.DefaultValue]));
    expect(buttons.map(({ attributes }) => attributes['xsi:type'])).toEqual(Array(3).fill('ShowTaskpane'));
    expect(new Set(buttons.map(({ children }) => children[0].text))).toEqual(new Set(['Planner.Pane']));
    expect(buttons.map(({ children }) => new URL(urls.get(children[1].attributes.resid)!).hash)).toEqual([
      '',
      '#generate',
      '#check',
    ]);
  });
});

describe('the reader of XML', () => {
  it('refuses what is not well-formed', () => {
    for (const broken of [
      '<a><b></a>',
      '<a>',
      '<a/><b/>',
      '<a x="1" x="2"/>',
      '<a>1 & 2</a>',
      '<a>1 < 2</a>',
      '<a x=1/>',
    ]) {
      expect(() => parseXml(broken), broken).toThrow();
    }
  });
});
