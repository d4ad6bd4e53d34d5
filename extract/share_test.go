package extract

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"statsheet/extract/document"
)

// Which figures are parts of which, by what they come to: value, and that of the total behind it.
var wholeTests = []struct {
	name, text string
	want       []string
}{
	{"a level with its share", "学校有教工320人。高级职称的96人，占30%；中级职称的128人（占40%）。", []string{"320", "96 of 320", "30 of 320", "128 of 320", "40 of 320"}},
	{"growth of such a part", "全县支出45.6亿元。教育支出12.3亿元，增长5%，占27%，比上年提高1个百分点。", []string{"4560000000", "1230000000 of 4560000000", "5 of 4560000000", "27 of 4560000000", "1 of 4560000000"}},
	{"the total that fits", "镇里有党员500名，代表80名。女代表32名，占40%，女党员210名，占42%。", []string{"500", "80", "32 of 80", "40 of 80", "210 of 500", "42 of 500"}},
	{"another total than is told", "全市产粮584万吨，占全省的31%。", []string{"5840000", "31"}},
	{"money set against other money", "店铺营业收入90亿元，广告投入9亿元，占营业收入的10%。网上营业收入30亿元，占营业收入33%。", []string{"9000000000", "900000000", "10", "3000000000 of 9000000000", "33 of 9000000000"}},
	{"a share that does not fit", "商场有铺位500个。食品铺位210个，占45%。", []string{"500", "210", "45"}},
	{"of what is planned", "计划投资60亿元。完成投资45亿元，占年度计划的75%。", []string{"6000000000", "4500000000", "75"}},
	{"money that goes on behind a semicolon", "销售额90亿元，其中线上30亿元，占33.3%；利润9亿元，占10%。", []string{"9000000000", "3000000000 of 9000000000", "33.3 of 9000000000", "900000000", "10"}},
	{"numbers of other totals", "企业320家，其中工业120家，占37.5%；仓库90家，占60%。", []string{"320", "120 of 320", "37.5 of 320", "90", "60"}},
	{"a rest of another kind", "学生320人，其中男生120人；教师200人。进出口90亿元，其中出口60亿元；进口30亿元。", []string{"320", "120 of 320", "200", "9000000000", "6000000000 of 9000000000", "3000000000 of 9000000000"}},
	{"a group named", "全县有教职工4000人，其中专任教师3000人。专任教师中，本科以上的占80%，研究生占9%。", []string{"4000", "3000 of 4000", "80 of 3000", "9 of 3000"}},
	{"a group named as it was told", "其他资金900亿元，增长8%。在其他资金中，定金300亿元，增长4%；按揭贷款200亿元。", []string{"90000000000", "8", "30000000000 of 90000000000", "4 of 90000000000", "20000000000 of 90000000000"}},
	{"a group counted", "120名站长中，女站长占25%。", []string{"120", "25 of 120"}},
	{"no group", "在治理过程中，绿地占25%。", []string{"25"}},
	{"in a bracket", "协会有理事90名（常务理事20名），会员300名（女会员80名、青年会员60名）。", []string{"90", "20 of 90", "300", "80 of 300", "60 of 300"}},
	{"what a bracket tells beside", "参会90名（不含列席20名），获奖8项（上届6项），受理申请90件（办结60件）。", []string{"90", "20", "8", "6", "90", "60"}},
	{"parts in a unit of their own", "学院有项目40个，金额300万元。其中，面上项目30项，金额200万元；青年项目8项。", []string{"40", "3000000", "30 of 40", "2000000 of 3000000", "8 of 40"}},
	{"parts in another currency", "收入90亿元。其中，国内收入80亿元；国际收入1亿美元。", []string{"9000000000", "8000000000 of 9000000000", "100000000 of 9000000000"}},
	{"parts of such a part", "校内职工900人。任课教师600人，占67%，其中女教师300人。", []string{"900", "600 of 900", "67 of 900", "300 of 600"}},
	{"the share of another whole", "茶园90亩。果园45亩，占全省的50%。商户80家。停业商户20家，占个体户的25%。", []string{"90", "45", "50", "80", "20", "25"}},
	{"one of several of a kind", "幼儿园60所。老年大学90所，驾校30所，占50%。男生80人，女生40人，占50%。", []string{"60", "90", "30", "50", "80", "40", "50"}},
	{"a bare bracket", "裁判80人，选手40人（50%）。茶叶收入90亿元，茶叶成本45亿元，占50%。", []string{"80", "40", "50", "9000000000", "4500000000", "50"}},
	{"set beside in a bracket", "男裁判9人（女裁判6人），进球9个（对手6个），售出9台（历史最低6台），得分9分（客队6分）。", []string{"9", "6", "9", "6", "9", "6", "9", "6"}},
	{"behind a group", "全馆职工90人。职工中，男职工30人，读者20人。其他支出9亿元。其他支出中，培训3亿元；销售2亿元。", []string{"90", "30 of 90", "20", "900000000", "300000000 of 900000000", "200000000"}},
	{"of another year", "2021年产茶500吨。2022年产茶400吨，占80%。", []string{"500", "400", "80"}},
}

func TestWholes(t *testing.T) {
	x := tableSet(t)
	for _, tt := range wholeTests {
		facts, _, err := x.Text(tt.text, document.Options{Name: "a.txt", Date: "2022-09"})
		if err != nil {
			t.Fatal(err)
		}
		values := map[string]string{}
		for _, f := range facts {
			values[f.FactID] = " of " + f.Value
		}
		var got []string
		for _, f := range facts {
			got = append(got, f.Value+values[f.PartOf])
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s: -want +got\n%s", tt.name, diff)
		}
	}
}

// Which fractions are shares.
var fractionTests = []struct {
	name, text string
	want       []string
}{
	{"of a whole country", "全镇产出全国1/10的纽扣，贡献了全市近四分之一的税收。", []string{"纽扣 share", "税收 share"}},
	{"listed", "全市生产了全国1/2的饼干、1/3的面条和水饺。", []string{"饼干 share", "面条和水饺 share"}},
	{"of no whole that is told", "三分之一的农户用上了水表。", []string{"农户 ratio"}},
	{"compared", "去年全县粮食产量9万吨，相当于全国三分之一的水平。", []string{"粮食产量 level", "粮食产量 ratio"}},
	{"what is compared with that of a country", "煤耗降至全国1/3的水平。", []string{" ratio"}},
	{"a change", "产量下降了三分之一。", []string{"产量 change"}},
}

func TestFractions(t *testing.T) {
	x := tableSet(t)
	for _, tt := range fractionTests {
		facts, _, err := x.Text(tt.text, document.Options{Name: "a.txt", Date: "2022-09"})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, f := range facts {
			got = append(got, f.Indicator+" "+f.Measure)
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s: -want +got\n%s", tt.name, diff)
		}
	}
}
