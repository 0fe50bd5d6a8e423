/**
 * Runs a snippet: reads requests as five lines of base64 each (id, timestamp, signature, secret, body; an empty line is a
 * header that is absent) and prints true or false for each.
 */
interface Driver {
  /** Ends with 0 where the language is on the machine, new enough for the snippet. */
  probe: readonly [command: string, ...args: string[]];
  files(snippet: string): Record<string, string>;
  /** In the folder of the files, one after the other; the last one reads the requests. */
  run: readonly (readonly [command: string, ...args: string[]])[];
  /** What of its text verifies in constant time. */
  constantTime: string;
}

const node = `
import { readFileSync } from "node:fs";
import { verifyWebhook } from "./verify.mjs";
const lines = readFileSync(0, "utf8").split("\\n");
const text = (at) => Buffer.from(lines[at], "base64").toString();
for (let at = 0; at + 4 < lines.length; at += 5) {
  const names = ["webhook-id", "webhook-timestamp", "webhook-signature"];
  const headers = Object.fromEntries(names.map((name, n) => [name, text(at + n)]).filter(([, value]) => value !== ""));
  console.log(verifyWebhook(Buffer.from(lines[at + 4], "base64"), headers, text(at + 3)));
}`;

const python = `
import sys
lines = sys.stdin.read().split("\\n")
def text(at):
    return base64.b64decode(lines[at]).decode()
for at in range(0, len(lines) - 4, 5):
    names = ["webhook-id", "webhook-timestamp", "webhook-signature"]
    headers = {name: text(at + n) for n, name in enumerate(names) if text(at + n) != ""}
    print("true" if verify_webhook(base64.b64decode(lines[at + 4]), headers, text(at + 3)) else "false")
`;

const php = `
$lines = explode("\\n", stream_get_contents(STDIN));
$text = fn ($at) => base64_decode($lines[$at]);
for ($at = 0; $at + 4 < count($lines); $at += 5) {
    $places = ['webhook-id' => $at, 'webhook-timestamp' => $at + 1, 'webhook-signature' => $at + 2];
    $header = fn ($name) => $text($places[$name]) === '' ? null : $text($places[$name]);
    echo verifyWebhook($text($at + 4), $header, $text($at + 3)) ? "true\\n" : "false\\n";
}`;

const ruby = `
lines = STDIN.read.split("\\n", -1)
text = ->(at) { lines[at].unpack1("m") }
(0...(lines.length - 4)).step(5) do |at|
  names = %w[webhook-id webhook-timestamp webhook-signature]
  headers = names.each_with_index.to_h { |name, n| [name, text.(at + n)] }.reject { |_, value| value.empty? }
  puts verify_webhook(text.(at + 4), headers, text.(at + 3))
end`;

const go = `package main

import (
	"encoding/base64"
	"fmt"
	"io"
	"net/http"
	"os"
	"strings"
)

func main() {
	input, _ := io.ReadAll(os.Stdin)
	lines := strings.Split(string(input), "\\n")
	text := func(at int) string {
		decoded, _ := base64.StdEncoding.DecodeString(lines[at])
		return string(decoded)
	}
	for at := 0; at+4 < len(lines); at += 5 {
		headers := http.Header{}
		for n, name := range []string{"webhook-id", "webhook-timestamp", "webhook-signature"} {
			if text(at+n) != "" {
				headers.Set(name, text(at+n))
			}
		}
		fmt.Println(VerifyWebhook([]byte(text(at+4)), headers, text(at+3)))
	}
}`;

const java = `
import java.nio.charset.StandardCharsets;
import java.util.*;

class Driver {
  public static void main(String[] args) throws Exception {
    String[] lines = new String(System.in.readAllBytes(), StandardCharsets.UTF_8).split("\\n", -1);
    List<String> names = List.of("webhook-id", "webhook-timestamp", "webhook-signature");
    for (int at = 0; at + 4 < lines.length; at += 5) {
      Map<String, String> headers = new HashMap<>();
      for (int n = 0; n < 3; n++) if (!lines[at + n].isEmpty()) headers.put(names.get(n), text(lines[at + n]));
      byte[] body = Base64.getDecoder().decode(lines[at + 4]);
      System.out.println(WebhookVerifier.verify(body, headers::get, text(lines[at + 3])));
    }
  }

  static String text(String line) {
    return new String(Base64.getDecoder().decode(line), StandardCharsets.UTF_8);
  }
}`;

const csharp = `
using System;
using System.Collections.Generic;
using System.Text;

string Text(string line) => Encoding.UTF8.GetString(Convert.FromBase64String(line));
var lines = Console.In.ReadToEnd().Split('\\n');
var names = new[] { "webhook-id", "webhook-timestamp", "webhook-signature" };
for (var at = 0; at + 4 < lines.Length; at += 5)
{
    var headers = new Dictionary<string, string>();
    for (var n = 0; n < 3; n++) if (lines[at + n] != "") headers[names[n]] = Text(lines[at + n]);
    var body = Convert.FromBase64String(lines[at + 4]);
    Console.WriteLine(WebhookVerifier.Verify(body, name => headers.GetValueOrDefault(name), Text(lines[at + 3])) ? "true" : "false");
}`;

const project = `<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType>
  <TargetFramework>net$(BundledNETCoreAppTargetFrameworkVersion)</TargetFramework></PropertyGroup></Project>`;

export const drivers: Readonly<Record<string, Driver>> = {
  node: {
    probe: ["node", "--version"],
    files: (snippet) => ({ "verify.mjs": snippet, "driver.mjs": node }),
    run: [["node", "driver.mjs"]],
    constantTime: "timingSafeEqual",
  },
  python: {
    probe: ["python3", "-c", "import sys; sys.exit(sys.version_info < (3, 9))"],
    files: (snippet) => ({ "driver.py": snippet + python }),
    run: [["python3", "driver.py"]],
    constantTime: "hmac.compare_digest",
  },
  php: {
    probe: ["php", "-r", "exit(PHP_VERSION_ID < 80100 ? 1 : 0);"],
    files: (snippet) => ({ "driver.php": snippet + php }),
    run: [["php", "driver.php"]],
    constantTime: "hash_equals",
  },
  ruby: {
    probe: ["ruby", "-ropenssl", "-e", "exit(OpenSSL.respond_to?(:secure_compare))"],
    files: (snippet) => ({ "driver.rb": snippet + ruby }),
    run: [["ruby", "driver.rb"]],
    constantTime: "OpenSSL.secure_compare",
  },
  go: {
    probe: ["go", "version"],
    files: (snippet) => ({ "verify.go": snippet, "main.go": go, "go.mod": "module snippet\n\ngo 1.21\n" }),
    run: [["go", "run", "."]],
    constantTime: "hmac.Equal",
  },
  java: {
    probe: ["javac", "-version"],
    files: (snippet) => ({ "WebhookVerifier.java": snippet, "Driver.java": java }),
    run: [
      ["javac", "WebhookVerifier.java", "Driver.java"],
      ["java", "-cp", ".", "Driver"],
    ],
    constantTime: "MessageDigest.isEqual",
  },
  csharp: {
    probe: ["dotnet", "--list-sdks"],
    files: (snippet) => ({ "WebhookVerifier.cs": snippet, "Program.cs": csharp, "snippet.csproj": project }),
    run: [["dotnet", "run", "--project", "."]],
    constantTime: "CryptographicOperations.FixedTimeEquals",
  },
};
