// A mail server that keeps what it is given and tells it on standard output, a line of JSON each. It ends with its input.
import { readFileSync } from "node:fs";
import { SMTPServer } from "smtp-server";

const settings = JSON.parse(process.env.MAIL_SERVER ?? "{}");
const tell = (what) => process.stdout.write(`${JSON.stringify(what)}\n`);
const refuse = (code, words) => Object.assign(new Error(words), { responseCode: code });

const server = new SMTPServer({
  disabledCommands: [...(settings.user ? [] : ["AUTH"]), ...(settings.certificate ? [] : ["STARTTLS"])],
  authOptional: !settings.user,
  ...(settings.certificate && { cert: readFileSync(settings.certificate), key: readFileSync(settings.key) }),
  onAuth(given, session, done) {
    const isRight = given.username === settings.user && given.password === settings.password;
    tell({ event: "sign-in", secure: session.secure });
    done(isRight ? null : refuse(535, "5.7.8 not known here"), { user: given.username });
  },
  onRcptTo({ address }, session, done) {
    done(settings.refused?.includes(address) ? refuse(550, "5.1.1 nobody of that name") : settings.busy?.includes(address) ? refuse(450, "4.2.1 come back later") : undefined);
  },
  onData(stream, session, done) {
    const chunks = [];
    stream.on("data", (chunk) => chunks.push(chunk));
    stream.on("end", () => {
      tell({ event: "message", to: session.envelope.rcptTo.map((to) => to.address), secure: session.secure, raw: Buffer.concat(chunks).toString("base64") });
      if (!settings.silent) done();
    });
  },
});
server.on("error", () => {});
server.listen(settings.port ?? 0, "127.0.0.1", () => tell({ event: "listening", port: server.server.address().port }));
process.stdin.resume();
process.stdin.on("end", () => process.exit());
