package export

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"statsheet/extract"
)

// tab is a page in a browser, and what went wrong on it.
type tab struct {
	t   *testing.T
	ctx context.Context

	mu       sync.Mutex
	requests []string
	faults   []string
}

// openBrowser starts a headless Chromium; the test is skipped where there is
// none.
func openBrowser(t *testing.T) context.Context {
	t.Helper()
	path := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "chrome"} {
		if found, err := exec.LookPath(name); err == nil {
			path = found
			break
		}
	}
	if path == "" {
		t.Skip("no Chromium here: the page is not tried in a browser")
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.DisableGPU,
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true))
	if os.Geteuid() == 0 {
		options = append(options, chromedp.NoSandbox)
	}
	ctx, cancel := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(ctx)
	t.Cleanup(cancel)
	if err := chromedp.Do(ctx); err != nil {
		t.Skipf("Chromium does not start: %v", err)
	}
	return ctx
}

// openTab shows a page as a file, in a window of that size.
func openTab(t *testing.T, browser context.Context, page string, width, height int64) *tab {
	t.Helper()
	path := filepath.Join(t.TempDir(), "view.html")
	check(t, os.WriteFile(path, []byte(page), 0o600))
	b := &tab{t: t}
	ctx, cancel := chromedp.NewContext(browser, chromedp.WithListener(b.listen))
	t.Cleanup(cancel)
	b.ctx = ctx
	check(t, chromedp.Do(ctx)) // the tab lives as long as the context of its first call
	b.do(chromedp.EmulateViewport(width, height), chromedp.Navigate("file://"+filepath.ToSlash(path)))
	return b
}

func (b *tab) listen(event any) {
	b.mu.Lock()
	defer b.mu.Unlock()
	switch e := event.(type) {
	case *network.EventRequestWillBeSent:
		b.requests = append(b.requests, e.Request.URL)
	case *runtime.EventExceptionThrown:
		b.faults = append(b.faults, e.ExceptionDetails.Text)
	case *log.EventEntryAdded:
		b.faults = append(b.faults, e.Entry.Text)
	}
}

func (b *tab) do(actions ...chromedp.Action[chromedp.Void]) {
	b.t.Helper()
	ctx, cancel := context.WithTimeout(b.ctx, patience)
	defer cancel()
	if err := chromedp.Do(ctx, actions...); err != nil {
		b.t.Fatal(err)
	}
}

// evaluate returns the value of an expression of the page as text.
func (b *tab) evaluate(expression string) string {
	b.t.Helper()
	ctx, cancel := context.WithTimeout(b.ctx, patience)
	defer cancel()
	value, err := chromedp.Run(ctx, chromedp.Evaluate[string]("String("+expression+")"))
	if err != nil {
		b.t.Fatalf("%s: %v", expression, err)
	}
	return value
}

// patience is how long a page may take to do what it should.
const patience = 20 * time.Second

// is asserts that an expression of the page gets a value.
func (b *tab) is(expression, want string) {
	b.t.Helper()
	got := ""
	for end := time.Now().Add(patience / 4); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
		if got = b.evaluate(expression); got == want {
			return
		}
	}
	b.t.Errorf("%s is %q, want %q", expression, got, want)
}

func (b *tab) click(selector string) {
	b.t.Helper()
	b.do(chromedp.Click(chromedp.CSS(selector)))
}

// row clicks a row of the list. The list makes its rows anew when it moves, so
// that it is not looked for first and clicked then.
func (b *tab) row(n int) {
	b.t.Helper()
	b.is(`document.querySelectorAll('.row').length >= `+strconv.Itoa(n), "true")
	b.evaluate(`document.querySelectorAll('.row')[` + strconv.Itoa(n-1) + `].click()`)
}

func (b *tab) typeInto(selector, text string) {
	b.t.Helper()
	b.do(chromedp.SendKeys(chromedp.CSS(selector), text))
}

func (b *tab) keys(keys string) {
	b.t.Helper()
	b.do(chromedp.KeyEvent(keys))
}

// clean asserts that the page asked the network for nothing and that nothing
// went wrong on it.
func (b *tab) clean() {
	b.t.Helper()
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, url := range b.requests {
		if !strings.HasPrefix(url, "file://") || !strings.HasSuffix(url, "/view.html") {
			b.t.Errorf("the page asked for %s", url)
		}
	}
	if len(b.requests) == 0 {
		b.t.Error("no request was seen, not even for the page")
	}
	for _, f := range b.faults {
		b.t.Errorf("on the page: %s", f)
	}
}

const (
	countText = `document.querySelector('#count span').textContent`
	cardName  = `document.querySelector('#card:not([hidden]) h2')?.textContent`
	chosen    = `document.querySelector('main mark.on')?.textContent`
	rowChosen = `document.querySelector('.row[aria-selected=true] mark')?.textContent`
	visible   = `(() => { const box = document.querySelector('main mark.on').getBoundingClientRect(), card = document.getElementById('card').getBoundingClientRect(); return box.top > 40 && box.bottom < innerHeight && (box.right < card.left || box.bottom < card.top); })()`
)

// TestViewInBrowser uses a page as a reader does.
func TestViewInBrowser(t *testing.T) {
	browser := openBrowser(t)
	page := parksPage(t, Options{})
	t.Run("search and filters", func(t *testing.T) {
		b := openTab(t, browser, page, 1300, 800)
		b.is(countText, "8 个，共 11 个数字")
		b.is(`document.title`, "江岸市公园建设情况 等 2 份")
		b.typeInto("#search", "社区花园")
		b.is(countText, "4 个，共 11 个数字") // all of them stand in the sentence
		b.typeInto("#search", " 30")
		b.is(countText, "1 个，共 11 个数字")
		b.is(`document.querySelectorAll('main mark.off').length`, "10")
		b.keys(kb.Escape)
		b.is(countText, "8 个，共 11 个数字")
		b.is(`document.querySelectorAll('main mark.off').length`, "0")
		b.click(`.chip[data-code=change]`)
		b.is(countText, "1 个，共 11 个数字")
		b.is(`document.querySelector('[data-facet=status] option[value=""]').textContent`, "全部 (1)")
		b.click(`#clear`)
		b.evaluate(`(() => { const select = document.querySelector('select[data-facet=document]'); select.value = 'water.md'; select.dispatchEvent(new Event('change')); })()`)
		b.is(countText, "1 个，共 11 个数字")
		b.is(`document.querySelector('.row .name').textContent`, "供水量")
		b.clean()
	})
	t.Run("number to fact and back", func(t *testing.T) {
		b := openTab(t, browser, page, 1300, 800)
		b.click(`#f-00000000000000a2`)
		b.is(cardName, "新建公园")
		b.is(rowChosen, "4个")
		b.is(`location.hash`, "#f-00000000000000a2")
		b.is(`[...document.querySelectorAll('#card dt')].map((e) => e.textContent + '=' + e.nextSibling.textContent).join('; ')`,
			"类型=变动; 时间=2024; 地区=江岸市 承前; 方向=上升; 比较口径=同比; 关联=新建公园 36个; 章节=一、公园; 规则=general/level")
		b.click(`#card .link`)
		b.is(chosen, "36个")
		b.is(`[...document.querySelectorAll('#card .link')].map((e) => e.textContent).join('; ')`, "社区花园 12个; 新建公园 4个")
		b.row(5)
		b.is(chosen, "1.5万公顷")
		b.is(visible, "true")
		b.is(`document.querySelector('#card .exact').textContent`, "= 15,000公顷")
		b.clean()
	})
	t.Run("keyboard", func(t *testing.T) {
		b := openTab(t, browser, page, 1300, 800)
		b.keys("jjj")
		b.is(chosen, "12个")
		b.keys("k" + kb.ArrowRight + kb.ArrowRight)
		b.is(chosen, "三成")
		b.keys(kb.Escape)
		b.is(cardName, "undefined")
		// Sent as an event: the test's keyboard types the / all the same.
		b.evaluate(`document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true }))`)
		b.is(`document.activeElement.id`, "search")
		b.keys("供水j")
		b.is(countText, "没有符合条件的数字。")
		b.keys(kb.Backspace)
		b.is(countText, "1 个，共 11 个数字")
		b.keys(kb.Enter)
		b.is(chosen, "第3位")
		b.keys(kb.Escape + kb.Escape + "?")
		b.is(`document.getElementById('help').open`, "true")
		b.clean()
	})
	t.Run("colours", func(t *testing.T) {
		b := openTab(t, browser, page, 1300, 800)
		colour := `getComputedStyle(document.body).backgroundColor`
		b.is(colour, "rgb(253, 252, 249)")
		b.click("#theme")
		b.is(colour, "rgb(23, 25, 28)")
		b.clean()
	})
	t.Run("phone", func(t *testing.T) {
		b := openTab(t, browser, page, 390, 844)
		shown := `getComputedStyle(document.getElementById('panel')).display !== 'none'`
		b.is(shown, "false")
		b.is(`document.documentElement.scrollWidth <= 390`, "true")
		b.click("#list-open")
		b.is(shown, "true")
		b.row(7)
		b.is(shown, "false")
		b.is(chosen, "1,286")
		b.is(visible, "true")
		b.is(cardName, "游客")
		b.click("#card .close")
		b.is(cardName, "undefined")
		b.clean()
	})
	t.Run("a script in a report is not run", func(t *testing.T) {
		b := openTab(t, browser, nastyPage(t), 1300, 800)
		b.is(countText, "1 个，共 2 个数字")
		b.row(1)
		b.is(`document.querySelector('#card h2').textContent.startsWith('<script>document.title="broken"</script>')`, "true")
		b.is(`document.querySelectorAll('img').length`, "0")
		b.is(`document.title === 'broken'`, "false")
		b.clean()
	})
	// A long list makes elements only for the rows in view.
	t.Run("many facts", func(t *testing.T) {
		large := largePage(t, 12_000)
		if len(large) > 5<<20 {
			t.Errorf("the page has %d bytes", len(large))
		}
		b := openTab(t, browser, large, 1300, 800)
		b.is(countText, "12,000 个，共 12,000 个数字")
		b.is(`document.querySelectorAll('.row').length < 60`, "true")
		b.typeInto("#search", "公园 11999 ")
		b.is(countText, "1 个，共 12,000 个数字")
		b.keys(kb.Enter)
		b.is(visible, "true")
		b.clean()
	})
}

// largePage returns a page with n facts, five a paragraph.
func largePage(t *testing.T, n int) string {
	t.Helper()
	var out strings.Builder
	w, err := Print("html", Options{Stdout: &out})
	check(t, err)
	r := &report{t: t, w: w, name: "large.txt"}
	r.begin("大报告")
	for i := 0; i < n; i += 5 {
		var text strings.Builder
		var facts []extract.Fact
		for j := range 5 {
			fmt.Fprintf(&text, "第一片区新建公园«%d个»。", i+j)
			facts = append(facts, viewFact(fmt.Sprintf("%016x", i+j), "公园", "level", strconv.Itoa(i+j), "个"))
		}
		r.block("paragraph", 0, text.String(), facts...)
	}
	check(t, w.Document(extract.Summary{Document: r.name, Facts: n}))
	check(t, w.Close())
	return out.String()
}
