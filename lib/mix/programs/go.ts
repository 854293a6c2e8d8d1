import { toJsonString, toJsonText } from './json-text'
import { NO_ANSWER, NO_SECRET, NOT_ACCEPTED, type ProgramRequest, SEQUENCE_RISES } from './program'

/** Writes a program for Go 1.16 or newer with its standard library. */
export const toGo = ({
  endpoint,
  action,
  appId,
  isTest,
  body,
}: ProgramRequest): string => `// ZEGO_SERVER_SECRET=… go run start_mix.go
package main

import (
	"crypto/md5"
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/url"
	"os"
	"strconv"
	"strings"
	"time"
)

const endpoint = ${toJsonString(endpoint)}
const appID = "${appId}"

// ${SEQUENCE_RISES}
const body = \`${toJsonText(body).replaceAll('`', '\\u0060')}\`

func main() {
	log.SetFlags(0)
	serverSecret := os.Getenv("ZEGO_SERVER_SECRET")
	if serverSecret == "" {
		log.Fatal("${NO_SECRET}")
	}

	random := make([]byte, 8)
	if _, err := rand.Read(random); err != nil {
		log.Fatal(err)
	}
	nonce := hex.EncodeToString(random)
	timestamp := strconv.FormatInt(time.Now().Unix(), 10)
	signature := md5.Sum([]byte(appID + nonce + serverSecret + timestamp))
	query := url.Values{
		"Action":           {"${action}"},
		"AppId":            {appID},
		"SignatureNonce":   {nonce},
		"Timestamp":        {timestamp},
		"Signature":        {hex.EncodeToString(signature[:])},
		"SignatureVersion": {"2.0"},
		"IsTest":           {"${isTest}"},
	}

	client := &http.Client{Timeout: 30 * time.Second}
	response, err := client.Post(endpoint+"?"+query.Encode(), "application/json", strings.NewReader(body))
	if err != nil {
		log.Fatal("${NO_ANSWER}")
	}
	defer response.Body.Close()
	answer, err := io.ReadAll(response.Body)
	if err != nil {
		log.Fatal(err)
	}

	fmt.Println(string(answer))
	var reply struct{ Code *int }
	if err := json.Unmarshal(answer, &reply); err != nil || reply.Code == nil || *reply.Code != 0 {
		log.Fatal("${NOT_ACCEPTED}")
	}
}
`
