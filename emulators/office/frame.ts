/** What the library reads of its frame before the first message: the frame's name, the address, the context. */
import type { HostSettings } from './settings';
import type { Json } from './wire';

/** One load of the pane. */
export interface PaneIdentity {
  /** Tells this load's messages from an earlier one's. */
  conversation: string;
  controlId: string;
  hostOrigin: string;
  paneOrigin: string;
}

/** Host, platform, version of the library's Outlook file, language, correlation, no dialog, no telemetry, no flags. */
export function hostInfo(language: string, correlation: string): string {
  return ['Outlook', 'Web', '16.01', language, correlation, '', 'disableLogging', '0'].join('$');
}

/** The `name` of the iframe; read by the library while it loads. */
export function frameName(identity: PaneIdentity, info: string): string {
  return JSON.stringify({
    baseFrameName: `_xdm_0_${identity.conversation}`,
    hostInfo: info,
    xdmInfo: `${identity.conversation}|${identity.controlId}|${identity.hostOrigin}`,
    serializerVersion: '1',
    flights: '[]',
  });
}

/** The pane's address as Outlook opens it. */
export function paneAddress(url: string, info: string): string {
  const address = new URL(url);
  address.searchParams.set('_host_Info', info);
  return address.href;
}

/** The first answer of the handshake. The first nine fields are required: without one of them the pane never starts. */
export function appContext(
  identity: PaneIdentity,
  settings: HostSettings,
  roaming: Record<string, string>,
  addInName: string,
): Json {
  return {
    _id: identity.controlId,
    _appName: 64,
    _appVersion: '16.01',
    _appUILocale: settings.language,
    _dataLocale: settings.language,
    _docUrl: `${identity.hostOrigin}/`,
    _clientMode: 0,
    _settings: roaming,
    _reason: 'documentOpened',
    _osfControlType: 1,
    _eToken: '',
    _correlationId: identity.conversation,
    _appInstanceId: identity.controlId,
    _requirementMatrix: JSON.stringify(settings.requirementSets),
    _hostFullVersion: '16.0.0.0',
    _hostCustomMessage: '',
    _appDomains: [identity.paneOrigin],
    _addinName: addInName,
    _clientWindowHeight: 500,
    _clientWindowWidth: 320,
    _featureGates: {},
    _initialDisplayMode: 2,
  };
}
