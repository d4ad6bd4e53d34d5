package extract

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"statsheet/extract/document"
)

// What figures have of the times of those around them: as timeTests.
var undatedTests = []struct {
	name, date, text string
	want             []string
}{
	{"a year long over is of its figure alone behind undated ones", "2024", "石桥乡各村情况\n东岭村：全村有农户171户，党员16名，2022年人均纯收入9364元，以种茶为主。\n西坪村：全村有农户178户，2022年人均纯收入8470元。", []string{
		"171", "16", "9364 2022", "178", "8470 2022",
	}},
	{"a year that opens the figures is that of later ones", "2024", "石桥乡各村情况\n2022年，全乡有农户900户。\n东岭村有农户171户。", []string{"900 2022", "171 2022"}},
	{"a month to come is of what is to be done by then alone", "2023-05-20", "某局会议纪要\n通知要求各地在10月底前完成培训706人。\n会议指出，全市零售总额96亿元，增长4.9%。", []string{
		"706 2023-10 target", "9600000000 2023-05-20", "4.9 2023-05-20",
	}},
	{"December against the end of the year before", "2024-01-20", "截至2023年12月，全县网民9万人，较2022年底增加2万人。6月底，网民8万人，较2022年底增加1万人。", []string{
		"90000 2023-12", "20000 2023-12 2022 yoy", "80000 2023-06", "10000 2023-06 2022 since",
	}},
	{"the value of the week before", "2024-11-08", "某国截至11月2日当周新房签约3.1万套，预期3.3万套，前值2.8万套。上周原糖库存增加21万吨，前值为减少5万吨。", []string{
		"31000 2024-10-27/2024-11-02", "33000 2024-10-27/2024-11-02 target", "28000 2024-10-20/2024-10-26", "210000 2024-10-28/2024-11-03", "50000 2024-10-21/2024-10-27",
	}},
	{"last year beside an account of it, or of a part of this one", "2025-01-20", "去年，全县游客900万人次，比去年的800万人次增长12.5%。2024年新建茶园9千亩，较去年增加1千亩，年末贷款比去年底增加3亿元。\n1月，全县茶叶销量80吨，比去年增长6%，较去年全年提高2%。", []string{
		"9000000 2024", "8000000 2023", "12.5 2024 2023 yoy", "9000 2024", "1000 2024 2023 yoy", "300000000 2024 2023 yoy", "80 2025-01", "6 2025-01 2024-01 yoy", "2 2025-01 2024 since",
	}},
	{"the end of a quarter before 的", "2024-11", "某行三季度末的投资规模为90亿元，比上年末增长8%。二季度末的客户数90万户，三季度末的新增贷款为9亿元。", []string{
		"9000000000 2024-09", "8 2024-09 2023 yoy", "900000 2024-06", "900000000 2024-Q3",
	}},
	{"the months up to that of the title", "2024-06", "全县经济运行简况(2024年5月)\n1—5月，全县产值90亿元，增长4%。\n茶业形势良好。茶叶产值8亿元。\n5月，用电9万千瓦时。", []string{
		"9000000000 2024-01/2024-05", "4 2024-01/2024-05  yoy", "800000000 2024-01/2024-05", "90000 2024-05",
	}},
	{"the month of the title", "2024-06", "全县物价简况(2024年5月)\n5月，全县物价上涨1%。1—5月，物价上涨2%。\n水果价格下降3%。", []string{
		"1 2024-05  yoy", "2 2024-01/2024-05  yoy", "3 2024-05  yoy",
	}},
	{"the year of a bulletin, wherever its figures are of", "2020-06-08", "省水利厅昨日发布的《2019年水资源公报》显示，全省有水库900座。\n河流方面，全国80条大河的60个断面参加评价，优良断面占9%。\n水库方面，全省现有大型水库30座。今年前4个月，查处违章90起。", []string{
		"900 2019", "80 2019", "60 2019", "9 2019", "30 2019", "90 2020-01/2020-04",
	}},
	{"deeds of a campaign up to a month", "2023-11-24", "截至10月底，全县累计出动巡查人员900人次，检查企业80家，抽检茶叶70批次，罚没款6万元。全县建成检查站9个。", []string{
		"900 2023-01/2023-10", "80 2023-01/2023-10", "70 2023-01/2023-10", "60000 2023-01/2023-10", "9 2023-10",
	}},
}

func TestTimesOfUndated(t *testing.T) {
	x := tableSet(t)
	for _, tt := range undatedTests {
		facts, _, err := x.Text(tt.text, document.Options{Name: "a.txt", Date: tt.date})
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(tt.want, timesOf(facts)); d != "" {
			t.Errorf("%s: -want +got\n%s", tt.name, d)
		}
	}
}
