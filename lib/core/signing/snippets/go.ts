import type { Snippet } from "./snippet.ts";

export const goSnippet: Snippet = {
  id: "go",
  language: "Go",
  framework: "net/http",
  verify: `package main

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"net/http"
	"strconv"
	"strings"
	"time"
)

const tolerance = 5 * time.Minute

// VerifyWebhook takes the raw bytes of the request, before any parsing.
func VerifyWebhook(body []byte, headers http.Header, secret string) bool {
	id, timestamp := headers.Get("webhook-id"), headers.Get("webhook-timestamp")
	seconds, err := strconv.ParseInt(timestamp, 10, 64)
	if id == "" || err != nil {
		return false
	}
	if age := time.Since(time.Unix(seconds, 0)); age > tolerance || age < -tolerance {
		return false
	}
	key, err := base64.StdEncoding.DecodeString(strings.TrimPrefix(secret, "whsec_"))
	if err != nil {
		return false
	}
	mac := hmac.New(sha256.New, key)
	mac.Write([]byte(id + "." + timestamp + "."))
	mac.Write(body)
	expected := mac.Sum(nil)
	for _, each := range strings.Split(headers.Get("webhook-signature"), " ") {
		version, signature, _ := strings.Cut(each, ",")
		given, err := base64.StdEncoding.DecodeString(signature)
		if err == nil && version == "v1" && hmac.Equal(given, expected) {
			return true
		}
	}
	return false
}
`,
  use: `http.HandleFunc("POST /hooks/orders", func(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, 1<<20))
	if err != nil || !VerifyWebhook(body, r.Header, os.Getenv("HOOKLINE_SECRET")) {
		w.WriteHeader(http.StatusUnauthorized)
		return
	}
	orders <- Order{ID: r.Header.Get("webhook-id"), Body: body} // work afterwards
	w.WriteHeader(http.StatusNoContent)
})
`,
};
