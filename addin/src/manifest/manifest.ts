import type { Bilingual } from '@duibiao/core';
import type { CommandName } from '../commands/commands.js';
import { BUTTON_WORDS, MANIFEST_WORDS } from '../words/manifest.js';
import { FLOOR } from './ladders.js';

export interface ManifestOptions {
  /** Address of the folder that the build is served from, without a slash at the end: `https://intranet.example/duibiao`. */
  readonly origin: string;
  /** Four numbers: `0.1.0.0`. */
  readonly version: string;
}

/** The add-in's own, once and for all. */
const ID = '7c0b8d52-5f5e-4c3a-9d0e-2f6a4b1c9e37';

const BUTTONS: readonly { readonly command: CommandName; readonly icon: string }[] = [
  { command: 'checkSheet', icon: 'check' },
  { command: 'checkAll', icon: 'all' },
  { command: 'clearFlags', icon: 'clear' },
  { command: 'makeScoreSheet', icon: 'score' },
  { command: 'openSettings', icon: 'settings' },
];

const RIBBON_SIZES = [16, 32, 80];

/**
 * The add-in-only manifest: the one kind that Office 2021 and 2024, shared folders and central deployment all take.
 * Chinese is the default language, English an override.
 */
export function manifestXml({ origin, version }: ManifestOptions): string {
  const images = [...BUTTONS.map(({ icon }) => icon), 'icon', 'why'];
  const strings = BUTTONS.map(({ command }) => command).concat('explainCell');
  return `<?xml version="1.0" encoding="UTF-8"?>
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0" xsi:type="TaskPaneApp">
  <Id>${ID}</Id>
  <Version>${version}</Version>
  <ProviderName>Duibiao</ProviderName>
  <DefaultLocale>zh-CN</DefaultLocale>
  ${localized('DisplayName', MANIFEST_WORDS.name)}
  ${localized('Description', MANIFEST_WORDS.description)}
  <IconUrl DefaultValue="${origin}/assets/icon-32.png"/>
  <HighResolutionIconUrl DefaultValue="${origin}/assets/icon-64.png"/>
  <SupportUrl DefaultValue="${origin}/pane.html"/>
  <Hosts>
    <Host Name="Workbook"/>
  </Hosts>
  <Requirements>
    <Sets DefaultMinVersion="1.1">
      <Set Name="SharedRuntime" MinVersion="1.1"/>
      <Set Name="ExcelApi" MinVersion="${FLOOR}"/>
    </Sets>
  </Requirements>
  <DefaultSettings>
    <SourceLocation DefaultValue="${origin}/pane.html"/>
  </DefaultSettings>
  <Permissions>ReadWriteDocument</Permissions>
  <VersionOverrides xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides" xsi:type="VersionOverridesV1_0">
    <Hosts>
      <Host xsi:type="Workbook">
        <Runtimes>
          <Runtime resid="Pane.Url" lifetime="long"/>
        </Runtimes>
        <AllFormFactors>
          <ExtensionPoint xsi:type="CustomFunctions">
            <Script>
              <SourceLocation resid="Script.Url"/>
            </Script>
            <Page>
              <SourceLocation resid="Pane.Url"/>
            </Page>
            <Metadata>
              <SourceLocation resid="Functions.Url"/>
            </Metadata>
            <Namespace resid="Functions.Namespace"/>
          </ExtensionPoint>
        </AllFormFactors>
        <DesktopFormFactor>
          <FunctionFile resid="Pane.Url"/>
          <ExtensionPoint xsi:type="PrimaryCommandSurface">
            <OfficeTab id="TabHome">
              <Group id="Duibiao.Group">
                <Label resid="Group.Label"/>
                ${icons('icon', 16)}
                <Control xsi:type="Button" id="Duibiao.Pane">
                  <Label resid="Pane.Label"/>
                  <Supertip>
                    <Title resid="Pane.Label"/>
                    <Description resid="Pane.Tip"/>
                  </Supertip>
                  ${icons('icon', 18)}
                  <Action xsi:type="ShowTaskpane">
                    <TaskpaneId>Duibiao.Pane</TaskpaneId>
                    <SourceLocation resid="Pane.Url"/>
                  </Action>
                </Control>
                ${BUTTONS.map((one) => button(one.command, one.icon, 'Duibiao', 16)).join('\n                ')}
              </Group>
            </OfficeTab>
          </ExtensionPoint>
          <ExtensionPoint xsi:type="ContextMenu">
            <OfficeMenu id="ContextMenuCell">
              ${button('explainCell', 'why', 'Duibiao.Menu', 14)}
            </OfficeMenu>
          </ExtensionPoint>
        </DesktopFormFactor>
      </Host>
    </Hosts>
    <Resources>
      <bt:Images>
        ${images
          .flatMap((name) =>
            RIBBON_SIZES.map(
              (size) =>
                `<bt:Image id="${imageId(name, size)}" DefaultValue="${origin}/assets/${name}-${size}.png"/>`,
            ),
          )
          .join('\n        ')}
      </bt:Images>
      <bt:Urls>
        <bt:Url id="Pane.Url" DefaultValue="${origin}/pane.html"/>
        <bt:Url id="Script.Url" DefaultValue="${origin}/pane.js"/>
        <bt:Url id="Functions.Url" DefaultValue="${origin}/functions.zh.json">
          <bt:Override Locale="en-US" Value="${origin}/functions.en.json"/>
        </bt:Url>
      </bt:Urls>
      <bt:ShortStrings>
        <bt:String id="Functions.Namespace" DefaultValue="${MANIFEST_WORDS.functions.zh}"/>
        ${text('Group.Label', MANIFEST_WORDS.group)}
        ${text('Pane.Label', MANIFEST_WORDS.pane)}
        ${strings.map((name) => text(`${name}.Label`, BUTTON_WORDS[name].label)).join('\n        ')}
      </bt:ShortStrings>
      <bt:LongStrings>
        ${text('Pane.Tip', MANIFEST_WORDS.paneTip)}
        ${strings.map((name) => text(`${name}.Tip`, BUTTON_WORDS[name].tip)).join('\n        ')}
      </bt:LongStrings>
    </Resources>
  </VersionOverrides>
  <ExtendedOverrides Url="${origin}/shortcuts.json"/>
</OfficeApp>
`;
}

function localized(element: string, words: Bilingual): string {
  return `<${element} DefaultValue="${words.zh}">
    <Override Locale="en-US" Value="${words.en}"/>
  </${element}>`;
}

function text(id: string, words: Bilingual): string {
  return `<bt:String id="${id}" DefaultValue="${words.zh}"><bt:Override Locale="en-US" Value="${words.en}"/></bt:String>`;
}

function button(command: CommandName, icon: string, prefix: string, indent: number): string {
  const pad = ' '.repeat(indent);
  return `<Control xsi:type="Button" id="${prefix}.${command}">
${pad}  <Label resid="${command}.Label"/>
${pad}  <Supertip>
${pad}    <Title resid="${command}.Label"/>
${pad}    <Description resid="${command}.Tip"/>
${pad}  </Supertip>
${pad}  ${icons(icon, indent + 2)}
${pad}  <Action xsi:type="ExecuteFunction">
${pad}    <FunctionName>${command}</FunctionName>
${pad}  </Action>
${pad}</Control>`;
}

function icons(name: string, indent: number): string {
  const pad = ' '.repeat(indent);
  const lines = RIBBON_SIZES.map(
    (size) => `${pad}  <bt:Image size="${size}" resid="${imageId(name, size)}"/>`,
  );
  return `<Icon>\n${lines.join('\n')}\n${pad}</Icon>`;
}

function imageId(name: string, size: number): string {
  return `Icon.${name}.${size}`;
}
