/** What to do in Outlook, in the order in which it has to be done. */
export function advice({
  base,
  manifest,
  certificate,
}: {
  base: string;
  manifest: string;
  certificate?: string;
}): string {
  return `Docket's pane is served at ${base} for this computer alone. Ctrl+C ends it.
${certificate === undefined ? '' : trust(certificate, base)}
Add it to your own mailbox, once for all clients:
  1. Open https://aka.ms/olksideload in a browser in which you are signed in to Outlook on the web.
  2. My add-ins, Custom Addins, Add a custom add-in, Add from File.
  3. Choose ${manifest}

Then open a message:
  Outlook on the web, new Outlook   the Apps button above the message, Docket. The browser may ask whether Outlook may reach
                                    this computer's own network: allow it.
  classic Outlook for Windows       Docket in the ribbon's Home tab. A new add-in can take up to 24 hours to appear.
  Outlook for Mac                   Docket in the toolbar above the message, or behind its "..." button.
  phones                            not supported.

To remove it: the same dialog, "..." beside Docket, Remove. More in docs/install-outlook.md.
`;
}

/** The certificate is made here, so this computer has to be told that it may be trusted. */
function trust(certificate: string, base: string): string {
  return `
Trust its certificate first; ${base} then shows a help page without a warning:
  Windows       certutil -user -addstore Root "${certificate}"
  macOS         security add-trusted-cert -r trustRoot -p ssl -k ~/Library/Keychains/login.keychain-db "${certificate}"
  Linux, Chrome certutil -d sql:$HOME/.pki/nssdb -A -t P,, -n docket-localhost -i "${certificate}"
  Firefox       opens ${base} and offers to accept the risk.
It is valid for localhost only.
`;
}
