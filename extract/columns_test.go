package extract_test

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"statsheet/extract"
	"statsheet/extract/document"
	"statsheet/rules"
)

var update = flag.Bool("update", false, "write the golden files anew")

// columns writes the columns of a fact that its context decides, in the order
// of the table below.
func columns(f extract.Fact, all []extract.Fact) string {
	name := func(id string) string {
		for _, g := range all {
			if g.FactID == id {
				return g.Indicator + " " + g.Value
			}
		}
		return id
	}
	return strings.Join([]string{f.Indicator, f.Measure, f.Value, f.High, f.Unit, f.Bound, f.Direction, f.Basis, f.Period, f.Region, f.Status, name(f.PartOf), name(f.RelatesTo), f.Per, f.Verb, f.BasePeriod}, "|")
}

// TestColumns asserts every column by value for sentences of a report dated
// 2025-02-25 about 浙江省.
func TestColumns(t *testing.T) {
	set, err := rules.Default()
	if err != nil {
		t.Fatal(err)
	}
	x := extract.New(set)
	tests := []struct {
		name, text string
		want       []string
	}{
		{"level and change", "2024年，全省地区生产总值2313亿元，比上年增长5.2%。", []string{
			"地区生产总值|level|231300000000||元|eq|||2024|浙江省|actual|||||",
			"地区生产总值|change|5.2||%|eq|up|yoy|2024|浙江省|actual||地区生产总值 231300000000|||2023",
		}},
		{"verb kept", "去年全省录用公务员8945名。", []string{
			"录用公务员|level|8945||名|eq|||2024|浙江省|actual||||录用|",
		}},
		{"now", "目前，全省共建成共富驿站11145家，带动村民就业49.8万人，其中低收入农户4.9万人。", []string{
			"建成共富驿站|level|11145||家|eq|||2025-02|浙江省|actual||||建成|",
			"带动村民就业|level|498000||人|eq|||2025-02|浙江省|actual||||带动|",
			"村民就业低收入农户|level|49000||人|eq|||2025-02|浙江省|actual|带动村民就业 498000||||",
		}},
		{"list under one verb", "2024年，我省落地1家国家实验室、38家全国重点实验室和10家省实验室。", []string{
			"落地国家实验室|level|1||家|eq|||2024|浙江省|actual||||落地|",
			"落地全国重点实验室|level|38||家|eq|||2024|浙江省|actual||||落地|",
			"落地省实验室|level|10||家|eq|||2024|浙江省|actual||||落地|",
		}},
		{"respectively", "2024年，城镇、农村居民人均可支配收入分别增长4.3%、5.5%。", []string{
			"城镇居民人均可支配收入|change|4.3||%|eq|up|yoy|2024|浙江省|actual|||||",
			"农村居民人均可支配收入|change|5.5||%|eq|up|yoy|2024|浙江省|actual|||||",
		}},
		{"from and to", "城镇化率由2023年的52.2%提高到2024年的53.1%。", []string{
			"城镇化率|share|52.2||%|eq|||2023|浙江省|actual|||||",
			"城镇化率|share|53.1||%|eq|||2024|浙江省|actual|||||",
		}},
		{"set beside others", "2024年，与未改造的井相比，改造井出水量增加30%，能耗下降5%。", []string{
			"改造井出水量|change|30||%|eq|up||2024|浙江省|actual|||||",
			"能耗|change|5||%|eq|down||2024|浙江省|actual|||||",
		}},
		{"set beside how it was", "2024年，和改造前相比，水井出水量增加30%。", []string{
			"水井出水量|change|30||%|eq|up|since|2024|浙江省|actual|||||",
		}},
		{"so many that were named", "2024年，这3个村的产值增长3%。", []string{
			"村的产值|change|3||%|eq|up|yoy|2024|浙江省|actual|||||",
		}},
		{"rank", "2024年，杭州市研发强度居全国第3位。", []string{
			"研发强度|rank|3||位|eq|||2024|杭州市|actual|||||",
		}},
		{"target", "2025年，全省力争新增就业岗位100万个以上。", []string{
			"新增就业岗位|level|1000000||个|at_least|||2025|浙江省|target||||新增|",
		}},
		{"a change before the level that it leads to", "2025年目标：全省地区生产总值增长6%，达到950亿元；旅游收入增长8%。", []string{
			"地区生产总值|change|6||%|eq|up|yoy|2025|浙江省|target||地区生产总值 95000000000|||",
			"地区生产总值|level|95000000000||元|eq|||2025|浙江省|target|||||",
			"旅游收入|change|8||%|eq|up|yoy|2025|浙江省|target|||||",
		}},
		{"one figure of two places", "法国10年期国债收益率涨6个基点报2.9%，德国10年期国债收益率涨8个基点报2.2%。", []string{
			"10年期国债收益率|change|6||个基点|eq|up||2025-02-25|法国|actual||10年期国债收益率 2.9|||",
			"10年期国债收益率|share|2.9||%|eq|||2025-02-25|法国|actual|||||",
			"10年期国债收益率|change|8||个基点|eq|up||2025-02-25|德国|actual||10年期国债收益率 2.2|||",
			"10年期国债收益率|share|2.2||%|eq|||2025-02-25|德国|actual|||||",
		}},
		{"decline narrows", "上半年，全省出口额520亿元，同比下降3.1%，降幅比一季度收窄1.2个百分点。", []string{
			"出口额|level|52000000000||元|eq|||2024-H1|浙江省|actual|||||",
			"出口额|change|3.1||%|eq|down|yoy|2024-H1|浙江省|actual||出口额 52000000000|||",
			"出口额降幅|change|1.2||个百分点|eq|down|since|2024-H1|浙江省|actual|||||2024-Q1",
		}},
		{"per", "2024年，全市每万名就业人员中研发人员达到118人。", []string{
			"每万名就业人员中研发人员|level|118||人|eq|||2024|浙江省|actual|||每万名就业人员||",
		}},
		{"per without a noun before the number", "2024年，平均每3户就有1个合作社，低保标准每人每月增加32元。", []string{
			"合作社|level|1||个|eq|||2024|浙江省|actual|||平均每3户||",
			"低保标准|change|32||元|eq|up|yoy|2024|浙江省|actual|||每人每月||",
		}},
		{"per of a list", "2024年，平均每百户拥有汽车40辆、空调90台。", []string{
			"平均每百户拥有汽车|level|40||辆|eq|||2024|浙江省|actual|||平均每百户||",
			"空调|level|90||台|eq|||2024|浙江省|actual|||平均每百户||",
		}},
		{"shares of one whole in several statements", "2024年，农村人口30万人，其中，女性占48%；儿童占12%。", []string{
			"农村人口|level|300000||人|eq|||2024|浙江省|actual|||||",
			"农村人口女性|share|48||%|eq|||2024|浙江省|actual|农村人口 300000||||",
			"儿童|share|12||%|eq|||2024|浙江省|actual|农村人口 300000||||",
		}},
		{"bound over and rank", "2024年，云河县粮食产量突破26亿斤，居全省第2位。", []string{
			"云河县粮食产量|level|2600000000||斤|over|||2024|浙江省|actual|||||",
			"云河县粮食产量|rank|2||位|eq|||2024|浙江省|actual|||||",
		}},
		{"back to the facts before", "全年接待游客1200万人次、旅游收入98亿元，分别增长12%、15.5%。", []string{
			"接待游客|level|12000000||人次|eq|||2024|浙江省|actual||||接待|",
			"旅游收入|level|9800000000||元|eq|||2024|浙江省|actual|||||",
			"接待游客|change|12||%|eq|up|yoy|2024|浙江省|actual||接待游客 12000000|||",
			"旅游收入|change|15.5||%|eq|up|yoy|2024|浙江省|actual||旅游收入 9800000000|||",
		}},
		{"mom and yoy", "11月份，居民消费价格环比下降0.6%，同比上涨0.2%。", []string{
			"居民消费价格|change|0.6||%|eq|down|mom|2024-11|浙江省|actual|||||",
			"居民消费价格|change|0.2||%|eq|up|yoy|2024-11|浙江省|actual|||||",
		}},
		{"parts without a total", "分产业看，第一产业增加值210亿元，增长3.5%；第二产业增加值960亿元，增长5.1%。", []string{
			"第一产业增加值|level|21000000000||元|eq|||2025-02-25|浙江省|actual|||||",
			"第一产业增加值|change|3.5||%|eq|up||2025-02-25|浙江省|actual||第一产业增加值 21000000000|||",
			"第二产业增加值|level|96000000000||元|eq|||2025-02-25|浙江省|actual|||||",
			"第二产业增加值|change|5.1||%|eq|up||2025-02-25|浙江省|actual||第二产业增加值 96000000000|||",
		}},
		{"stock at the end of a year", "截至2024年底，全省注册志愿者达320余万名。", []string{
			"注册志愿者|level|3200000||名|over|||2024|浙江省|actual||||注册|",
		}},
		{"bounds before", "2024年，我省新建高标准农田超120万亩，治理水土流失面积800平方公里。", []string{
			"新建高标准农田|level|1200000||亩|over|||2024|浙江省|actual||||新建|",
			"治理水土流失面积|level|800||平方公里|eq|||2024|浙江省|actual|||||",
		}},
		{"part and its share", "前三季度，全省进出口总额1.2万亿元，其中出口7800亿元，占比65%。", []string{
			"进出口总额|level|1200000000000||元|eq|||2024-01/2024-09|浙江省|actual|||||",
			"出口|level|780000000000||元|eq|||2024-01/2024-09|浙江省|actual|进出口总额 1200000000000||||",
			"出口占比|share|65||%|eq|||2024-01/2024-09|浙江省|actual|进出口总额 1200000000000||||",
		}},
		{"planned", "2025年，计划改造老旧小区600个，惠及居民约12万户。", []string{
			"改造老旧小区|level|600||个|eq|||2025|浙江省|target||||改造|",
			"惠及居民|level|120000||户|approx|||2025|浙江省|target||||惠及|",
		}},
		{"plan period", "“十四五”以来，全省新增城镇就业560万人，年均增长2.1%。", []string{
			"新增城镇就业|level|5600000||人|eq|||2021/2024|浙江省|actual||||新增|",
			"新增城镇就业|change|2.1||%|eq|up|since|2021/2024|浙江省|actual||新增城镇就业 5600000|年均||",
		}},
		{"fall to a level", "2024年，外贸依存度下降到18.5%，比2020年下降3.2个百分点。", []string{
			"外贸依存度|share|18.5||%|eq|||2024|浙江省|actual|||||",
			"外贸依存度|change|3.2||个百分点|eq|down|since|2024|浙江省|actual||外贸依存度 18.5|||2020",
		}},
		{"gap to an average", "上半年，杭州市规模以上工业增加值增长6.8%，高于全省平均水平1.1个百分点。", []string{
			"规模以上工业增加值|change|6.8||%|eq|up|yoy|2024-H1|杭州市|actual|||||",
			"规模以上工业增加值高于全省平均水平|level|1.1||个百分点|eq|||2024-H1|杭州市|actual|||||",
		}},
		{"ratio of three", "全省三次产业结构为3.1:39.2:57.7。", []string{
			"三次产业结构|ratio|3.1|||eq|||2025-02-25|浙江省|actual|||||",
		}},
		{"duration from to", "2024年，行政审批时限由20天缩短到7天。", []string{
			"行政审批时限|level|20||天|eq|||2023|浙江省|actual|||||",
			"行政审批时限|level|7||天|eq|||2024|浙江省|actual|||||",
		}},
		{"multiple of a base", "2024年，全省电商交易额是2019年的2.4倍。", []string{
			"电商交易额|ratio|2.4||倍|eq|||2024|浙江省|actual|||||2019",
		}},
		{"target year", "到2030年，森林覆盖率达到61%以上。", []string{
			"森林覆盖率|share|61||%|at_least|||2030|浙江省|target|||||",
		}},
		{"actor", "2024年，法院审结民商事案件13.2万件，结案率为96.4%。", []string{
			"法院审结民商事案件|level|132000||件|eq|||2024|浙江省|actual|||||",
			"法院民商事案件结案率|share|96.4||%|eq|||2024|浙江省|actual|||||",
		}},
		{"net change and range", "2024年，全省净增经营主体42万户，同比增长3%—4%。", []string{
			"经营主体|change|420000||户|eq|up|yoy|2024|浙江省|actual||||净增|",
			"经营主体|change|3|4|%|eq|up|yoy|2024|浙江省|actual|||||",
		}},
		{"two places", "2024年，宁波市、温州市新开通货运航线16条。", []string{
			"新开通货运航线|level|16||条|eq|||2024|宁波市、温州市|actual||||新开通|",
		}},
		{"spending", "去年，财政安排专项资金3.5亿元，用于农村公路养护。", []string{
			"财政安排专项资金|level|350000000||元|eq|||2024|浙江省|actual|||||",
		}},
		{"unit in a bracket", "2024年，债券发行总额（亿元）10.00，兑付率97%。", []string{
			"债券发行总额|level|1000000000||元|eq|||2024|浙江省|actual|||||",
			"兑付率|share|97||%|eq|||2024|浙江省|actual|||||",
		}},
		{"share of a noun", "2024年，近七成新增贷款投向小微企业。", []string{
			"新增贷款投向小微企业|share|70||%|near|||2024|浙江省|actual|||||",
		}},
	}
	var all strings.Builder
	encode := json.NewEncoder(&all)
	encode.SetEscapeHTML(false)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			facts, _, err := x.Text(tt.text, document.Options{Name: "t.txt", Date: "2025-02-25", Region: "浙江省", Lexicon: set.Lexicon})
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, f := range facts {
				got = append(got, columns(f, facts))
				if err := encode.Encode(f); err != nil {
					t.Fatal(err)
				}
			}
			if strings.Join(got, "\n") != strings.Join(tt.want, "\n") {
				t.Errorf("%s\n got:\n  %s\nwant:\n  %s", tt.text, strings.Join(got, "\n  "), strings.Join(tt.want, "\n  "))
			}
		})
	}
	golden(t, filepath.Join("testdata", "columns.jsonl"), all.String())
}

// golden compares every column of the facts with a file that a person has read;
// -update writes it anew.
func golden(t *testing.T, name, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); diff != "" {
		t.Errorf("%s (-want +got), see -update:\n%s", name, diff)
	}
}
