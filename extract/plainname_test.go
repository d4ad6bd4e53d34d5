package extract

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"statsheet/extract/document"
)

// What names leave out that tells nothing of what is counted, and what looks like it and stays.
func TestPlainNames(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"of all sorts", "共建立各种类型、不同级别的湿地公园40个。各种规格的管道30公里。不同等级公路20公里。", []string{"建立湿地公园", "管道", "不同等级公路"}},
		{"that has to do with it", "办理相关知识产权案件40件。出台相关政策12项。引进相关产业企业9家。文化及相关产业增加值30亿元。", []string{"办理知识产权案件", "出台相关政策", "引进相关产业企业", "文化及相关产业增加值"}},
		{"examples", "获得新型传感器等国家发明专利5项。实施旧桥加固等技术改造项目4项。审结房屋租赁等合同纠纷案件30件。", []string{"获得国家发明专利", "实施旧桥加固等技术改造项目", "审结房屋租赁等合同纠纷案件"}},
		{"that someone has it", "云峰集团有员工3万人。小镇有民宿30家。云峰有限公司3家。", []string{"云峰集团员工", "小镇民宿", "云峰有限公司"}},
		{"for whom", "依法为农民工追回欠薪300万元。向灾区捐赠帐篷300顶。向招标方提供信用档案查询20次。为民服务中心30个。向东盟出口汽车2万辆。", []string{"追回欠薪", "向灾区捐赠帐篷", "提供信用档案查询", "为民服务中心", "向东盟出口汽车"}},
		{"who is given it", "为困难家庭发放蔬菜补贴25万元。为老人提供助餐服务9万人次。", []string{"困难家庭蔬菜补贴", "老人助餐服务"}},
		{"from where", "从火灾现场救出被困群众30人。从美国进口大豆3万吨。", []string{"救出被困群众", "从美国进口大豆"}},
		{"since when", "活动开展以来发放传单3000份。自开业以来客流量突破9万人次。", []string{"发放传单", "客流量"}},
		{"since when, of whom", "云桥银行开业以来贷款余额突破90亿元。自贸区挂牌以来企业达到320家。专项行动开展以来抓获嫌疑人30名。", []string{"云桥银行贷款余额", "自贸区企业", "抓获嫌疑人"}},
		{"years that end in a noun", "这些年轻教师30人参加培训。近些年轻人就业30人。这些年，就业人数40人。", []string{"年轻教师参加培训", "近些年轻人就业", "就业人数"}},
		{"a mean behind young people", "30家单位青年平均40人。", []string{"单位青年平均", "单位青年平均"}},
		{"what it is set against", "客运量和2022年同比增长12%。总和2024年达到30万。", []string{"客运量", "总和"}},
		{"when it came about", "5条地铁新线近日同步开通。12个项目近日集中开工。", []string{"地铁新线开通", "项目开工"}},
		{"what else there is", "拥有16个湖泊和众多湿地。", []string{"拥有湖泊"}},
		{"what a deed is done to of those counted", "实施36个老旧小区的节能改造。实施36个老旧小区节能改造。", []string{"老旧小区", "实施老旧小区节能改造"}},
		{"verbs of others", "判处缓刑30人，宣告无罪7人。现有上市企业7家、驰名商标3件。", []string{"判处缓刑", "宣告无罪", "上市企业", "驰名商标"}},
	}
	x := tableSet(t)
	for _, tt := range tests {
		facts, _, err := x.Text(tt.text, document.Options{Name: "a.txt", Date: "2024-12"})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for i := range facts {
			got = append(got, facts[i].Indicator)
		}
		if d := cmp.Diff(tt.want, got); d != "" {
			t.Errorf("%s: -want +got\n%s", tt.name, d)
		}
	}
}
