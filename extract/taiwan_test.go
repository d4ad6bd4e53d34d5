package extract

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"statsheet/extract/document"
)

// How offices and newspapers of Taiwan, Hong Kong and Macao put figures: value,
// indicator, measure with direction and basis, period, region and status of the rows, the
// last two where they are not the document's and actual.
var taiwanTests = []struct{ name, region, text, want string }{
	{
		"moved within a time", "台湾", "5月茶葉外銷3億元，月減4.6%、年增12%，毛利率季減2個百分點。",
		"300000000 茶葉外銷 level 2025-05；4.6 茶葉外銷 change down mom 2025-05；12 茶葉外銷 change up yoy 2025-05；2 毛利率 change down qoq 2025-05",
	},
	{
		"sizes on a chip and a code", "台湾", "云桥電（4821）首季營收9億元，5奈米占37%、3 奈米23%；雨量12.5公厘。",
		"900000000 云桥電營收 level 2025-Q1；37 5奈米 share 2025-Q1；23 3奈米 share 2025-Q1；12.5 雨量 level 2025-Q1",
	},
	{
		"set anew", "台湾", "5月零售額的修訂估計較上年同期上升6%。2023年及2024年外銷成長率分別修正為1.1%及5.3%。",
		"6 零售額 change up yoy 2025-05；1.1 外銷成長率 change up yoy 2023；5.3 外銷成長率 change up yoy 2024",
	},
	{
		"growth", "台湾", "首季出口成長5%，進口則衰退2%，投資負成長1%。",
		"5 出口 change up yoy 2025-Q1；2 進口 change down yoy 2025-Q1；1 投資 change down yoy 2025-Q1",
	},
	{
		"what was expected", "台湾", "第2季經濟成長率概估為3.1%，較5月預測數上修0.4個百分點。",
		"3.1 經濟成長率 change up yoy 2025-Q2；0.4 經濟成長率 change up 2025-Q2",
	},
	{
		"numbers in words beside a forecast", "台湾", "第1季出口達一二八一億美元，較預測數一一二三億美元多出一百五十八億美元；消費成長百分之三點四，較預測數百分之三點一增加○點三個百分點。",
		"128100000000 出口 level 2025-Q1；112300000000 出口 level 2025-Q1 target；15800000000 出口 change up 2025-Q1；3.4 消費 change up yoy 2025-Q1；3.1 消費 change up yoy 2025-Q1 target；0.3 消費 change up 2025-Q1",
	},
	{
		"points between digits in words", "台湾", "預料今年GDP成長將由上次預測的四．四五％，大幅上修至六％以上，產值上看七．二億元。",
		"4.45 GDP成長 change up yoy 2025 target；6 GDP成長 change up yoy 2025 target；720000000 產值 level 2025 target",
	},
	{
		"set anew", "台湾", "主計處預測，今年經濟成長為7.1％，相較5月預測3.4％上修3.7個百分點，出口1兆美元。",
		"7.1 經濟成長 change up yoy 2025 target；3.4 經濟成長 change up yoy 2025 target；3.7 經濟成長 change up 2025；1000000000000 出口 level 2025 target",
	},
	{
		"a figure in quotes", "台湾", "主計處預估，今年全年經濟成長率「至少5%」，GDP將達「28兆元」。",
		"5 經濟成長率 change up yoy 2025 target；28000000000000 GDP level 2025 target",
	},
	{
		"who came from where", "澳门", "6月來自台灣(3萬人次)、香港(2萬人次)及韓國旅客(1萬人次)分別錄得4%、3%及2%的減幅，日本旅客(5千人次)增加9%。",
		"30000 台灣旅客 level 2025-06；20000 香港旅客 level 2025-06；10000 韓國旅客 level 2025-06；4 台灣旅客 change down yoy 2025-06；3 香港旅客 change down yoy 2025-06；2 韓國旅客 change down yoy 2025-06；5000 日本旅客 level 2025-06；9 日本旅客 change up yoy 2025-06",
	},
	{
		"who visits", "香港", "7月內地訪港旅客35萬人次。長途市場旅客錄得明顯升幅，有約2萬人次。",
		"350000 內地訪港旅客 level 2025-07；20000 長途市場旅客 level 2025-07",
	},
	{
		"kinds of goods", "香港", "6月電器及家具(銷貨價值上升9%)升幅最大；書報、文具(上升2%)；以及中藥(上升1%)。",
		"9 電器及家具銷貨價值 change up yoy 2025-06；2 書報、文具 change up yoy 2025-06；1 中藥 change up yoy 2025-06",
	},
	{
		"years of the republic", "台湾", "茶葉公會公布114年1至4月產量9萬噸，年增2%，產值8億元。\n115年度預算編列7億元，較114年度增加5%。預測116年成長3%。",
		"90000 產量 level 2025-01/2025-04；2 產量 change up yoy 2025-01/2025-04；800000000 產值 level 2025-01/2025-04；700000000 預算編列 level 2026 target；5 預算編列 change up yoy 2026 target；3 預算編列 change up yoy 2027 target",
	},
	{
		"numbers of a time in brackets", "台湾", "茶葉公會昨（9）日公布，今（114）年1至4月產量9萬噸，較去（113）年同期增2%；上（4）月產量3萬噸。",
		"90000 產量 level 2025-01/2025-04；2 產量 change up yoy 2025-01/2025-04；30000 產量 level 2025-04",
	},
	{
		"places one by one", "台湾", "6月火災件數最多的是苗栗縣38件，後續依序為台北市31件、新北市20件。傷者以台南市9人居冠，高雄市6人次之。",
		"38 火災件數 level 2025-06 苗栗縣；31 火災件數 level 2025-06 台北市；20 火災件數 level 2025-06 新北市；9 傷者 level 2025-06 台南市；6 傷者 level 2025-06 高雄市",
	},
	{
		"what flows out and in", "台湾", "第1季出超3億元，較上年增1億元；入超2億元，收入超1億元。",
		"300000000 出超 level 2025-Q1；100000000 出超 change up yoy 2025-Q1；200000000 入超 level 2025-Q1；100000000 收入 level 2025-Q1",
	},
	{
		"signs in brackets", "澳门", "與去年同季比較，第2季茶具(+8.4%)的銷售額上升，皮具(-5.5%)則下跌，毛利率(-2%)為負。",
		"8.4 茶具 change up yoy 2025-Q2；-5.5 皮具 change down yoy 2025-Q2；-2 毛利率 share 2025-Q2",
	},
	{
		"real and nominal growth", "香港", "茶業的淨產值，繼第一季下跌2%後，在第二季下跌1%。全年合計，該行業的淨產值錄得3%的實質升幅。",
		"2 茶業的淨產值 change down yoy 2025-Q1；1 茶業的淨產值 change down yoy 2025-Q2；3 茶業的淨產值 change up yoy 2025",
	},
	{
		"three months and those before", "香港", "截至今年4月底的三個月，與先前三個月比較，銷貨量的臨時估計下跌3%。與2024年同期比較，2025年首四個月的銷貨量上升1%。",
		"3 銷貨量 change down qoq 2025-02/2025-04；1 銷貨量 change up yoy 2025-01/2025-04",
	},
	{
		"headlines", "香港", "4月銷貨額達324億年升兩成三，網上佔2成2",
		"32400000000 銷貨額 level 2025-04；23 銷貨額 change up yoy 2025-04；22 網上 share 2025-04",
	},
	{
		"a list of deeds", "香港", "5月開設1個職位、刪除醫管局兩個職位、保留18個職位。",
		"1 開設職位 level 2025-05；2 刪除醫管局職位 level 2025-05；18 保留職位 level 2025-05",
	},
	{"years that are a length of time", "台湾", "該廠走過114年歷史，產量3萬噸。", "30000 產量 level"},
	{"of the whole country", "台湾", "5月全國稅收9億元。", "900000000 稅收 level 2025-05"},
	{"of the whole country of a city", "台南市", "5月全國稅收9億元，本市2億元。", "900000000 稅收 level 2025-05 台灣；200000000 稅收 level 2025-05"},
	{
		"more out than in", "台湾", "5月出口80億美元，出超12億美元，外資買超9億元，支出超8億元。",
		"8000000000 出口 level 2025-05；1200000000 出超 level 2025-05；900000000 外資買超 level 2025-05；800000000 支出 level 2025-05",
	},
	{
		"nights and cents", "澳门", "旅客平均逗留1.3日，減少0.2日，住客平均留宿1.6晚。每股派中期息3仙，七成半股東支持。",
		"1.3 旅客平均逗留 level；0.2 旅客平均逗留 change down；1.6 住客平均留宿 level；3 派中期息 level；75 股東支持 share",
	},
	{
		"an estimate made before", "台湾", "第2季產值年增5%，較5月概估值4%上修1個百分點，為近6季最高。",
		"5 產值 change up yoy 2025-Q2；4 產值 change up yoy 2025-Q2；1 產值 change up 2025-Q2",
	},
	{
		"an earlier time that is only added", "香港", "第二季零售額升4%，第一季則升3%；食肆收益跌2%。\n茶葉出口在6月升5%，5月為2%。進口跌1%。",
		"4 零售額 change up yoy 2025-Q2；3 零售額 change up yoy 2025-Q1；2 食肆收益 change down yoy 2025-Q2；5 茶葉出口 change up yoy 2025-06；2 茶葉出口 change up yoy 2025-05；1 進口 change down yoy 2025-06",
	},
	{
		"as it was before", "澳门", "6月旅客9萬人次，恢復至2019年同期的八成，僅為2018年高峰的七成，相當於疫前的九成，酒店入住率80%。",
		"90000 旅客 level 2025-06；80 旅客 ratio 2025-06；70 旅客 ratio 2025-06；90 旅客 ratio 2025-06；80 酒店入住率 share 2025-06",
	},
	{
		"an amount or its percentage", "台湾", "6月就業人數9萬人，較上月增加5千人或0.04%，較上年同月減少3千人（或0.28%）。",
		"90000 就業人數 level 2025-06；5000 就業人數 change up mom 2025-06；0.04 就業人數 change up mom 2025-06；3000 就業人數 change down yoy 2025-06；0.28 就業人數 change down yoy 2025-06",
	},
	{
		"an amount and its rate", "台湾", "6月底就業人數9萬人，較上年同期間增加3千人，就業人數增加率為千分之2.8，較上月減少2百人，減少率為0.04%。自然增加率為千分之3。",
		"90000 就業人數 level 2025-06；3000 就業人數 change up yoy 2025-06；2.8 就業人數 change up yoy 2025-06；200 就業人數 change down mom 2025-06；0.04 就業人數 change down mom 2025-06；3 自然增加率 share 2025-06",
	},
	{
		"the highest and the lowest", "台湾", "6月就縣市別言，空屋率最高者為嘉義縣之12.5%，其次為花蓮縣9.1%，再其次為澎湖縣8.8%；最低為新竹市3.2%。屏東縣反而減少2.5%。",
		"12.5 空屋率 share 2025-06 嘉義縣；9.1 空屋率 share 2025-06 花蓮縣；8.8 空屋率 share 2025-06 澎湖縣；3.2 空屋率 share 2025-06 新竹市；2.5 空屋率 change down yoy 2025-06 屏東縣",
	},
	{
		"three months", "香港", "2024年12月至2025年2月失業率3.2%，失業人數9萬人。",
		"3.2 失業率 share 2024-12/2025-02；90000 失業人數 level 2024-12/2025-02",
	},
	{
		"parts of what is expected", "台湾", "主計處預測今年經濟成長3%，其中消費成長2%，投資成長5%。國際機構將今年成長率下修至1%。",
		"3 經濟 change up yoy 2025 target；2 消費 change up yoy 2025 target；5 投資 change up yoy 2025 target；1 成長率 change up yoy 2025",
	},
	{
		"growth that another is set beside", "香港", "6月零售額按年升5%，較5月的3%為高，較2019年6月的升幅為大。茶葉產量升4%，較去年同月高位9噸回落兩成。",
		"5 零售額 change up yoy 2025-06；3 零售額 change up yoy 2025-05；4 茶葉產量 change up yoy 2025-06；9 茶葉產量 level 2024-06；20 茶葉產量 change down yoy 2025-06",
	},
	{
		"where the most are from", "台湾", "6月來台旅客73萬人次，以日本11萬人次居首，其次為韓國9萬人次。",
		"730000 來台旅客 level 2025-06；110000 來台旅客 level 2025-06 日本；90000 來台旅客 level 2025-06 韓國",
	},
	{
		"more than before", "澳门", "去年詐騙案9宗，盜竊案6宗，分別較前年多9.4%及2.1倍。花地瑪堂區住戶8萬戶。",
		"9 詐騙案 level 2024；6 盜竊案 level 2024；9.4 詐騙案 change up yoy 2024；2.1 盜竊案 change up yoy 2024；80000 住戶 level 2024 花地瑪堂區",
	},
	{
		"a financial year is no two years", "香港", "二○二三至二四年度開支及收入分別為9億元及7億元，綜合赤字2億元，較修訂預算（1億元赤字）增加了1億元（100%），收入比預測增加了1億元。",
		"900000000 開支 level 2023/2024；700000000 收入 level 2023/2024；200000000 綜合赤字 level 2023/2024；100000000 赤字 level 2023/2024；100000000 綜合赤字 change up 2023/2024；100 綜合赤字 change up 2023/2024；100000000 收入 change up 2023/2024",
	},
	{
		"parts of a change on the month before", "台湾", "6月失業人數9萬人，較上月減少3千人，其中男性減少2千人，女性減少1千人。",
		"90000 失業人數 level 2025-06；3000 失業人數 change down mom 2025-06；2000 失業人數男性 change down mom 2025-06；1000 失業人數女性 change down mom 2025-06",
	},
	{
		"who, before why", "台湾", "6月機械業則受設備需求帶動，年增6%；化學品因藥品接單增加，年增4%。茶業的主要原因是缺工，產值年減3%。",
		"6 機械業 change up yoy 2025-06；4 化學品 change up yoy 2025-06；3 產值 change down yoy 2025-06",
	},
	{
		"what is usual", "台湾", "6月降水量90毫米，比常年值（多年均值，下同）偏多5%，月底偏少3%。6月二氧化硫、二氧化氮平均濃度分別為8微克和9微克。",
		"90 降水量 level 2025-06；5 降水量 change up 2025-06；3 降水量 change down 2025-06；8 二氧化硫平均濃度 level 2025-06；9 二氧化氮平均濃度 level 2025-06",
	},
	{
		"what will be, and a day's average", "香港", "7月底儲備將為9億元。2024年廢物量較2023年每日增加20公噸。",
		"900000000 儲備 level 2025-07 target；20 廢物量 change up yoy 2024",
	},
	{
		"points between digits in words behind tens", "台湾", "6月失業人數四十．三萬人，就業人數一一六四．五萬人，占十二．七％，三．三％為青年，較上月減〇．〇三個百分點。",
		"403000 失業人數 level 2025-06；11645000 就業人數 level 2025-06；12.7 就業人數 share 2025-06；3.3 青年 share 2025-06；0.03 青年 change down mom 2025-06",
	},
	{
		"a word that ends like a verb goes whole", "香港", "本年政府總支出估計820億元，增加9%，薪俸稅寬減百分之百，差餉首季寬減500元，每日注水量最高達26噸。",
		"82000000000 政府總支出 level 2025；9 政府總支出 change up yoy 2025；100 薪俸稅寬減 share 2025 target；500 差餉寬減 level 2025-Q1 target；26 每日注水量 level 2025-Q1",
	},
	{
		"what something is done to", "香港", "政府將公務員編制維持在9萬個，較2024年減少2%。強化版「優化計劃」將經常開支每年削減2%。校方把缺課率控制在3%。",
		"90000 公務員編制 level；2 公務員編制 change down yoy；2 經常開支 change down yoy；3 缺課率 share",
	},
	{
		"who moves by himself", "香港", "7月茶葉產量將首次達到9噸，茶園將新增工人80名。",
		"9 茶葉產量 level 2025-07 target；80 新增工人 level 2025-07 target",
	},
	{
		"from so much each", "香港", "資助上限由每間企業800萬元提高至1000萬元。首半年茶葉產值增長3%。",
		"8000000 資助上限 level；10000000 資助上限 level；3 茶葉產值 change up yoy 2025-H1",
	},
	{
		"results of a company", "香港", "上半年本公司擁有人應佔溢利9億元。",
		"900000000 擁有人應佔溢利 level 2025-H1",
	},
}

func TestTaiwan(t *testing.T) {
	x := tableSet(t)
	for _, tt := range taiwanTests {
		t.Run(tt.name, func(t *testing.T) {
			facts, _, err := x.Text(tt.text, document.Options{Name: "a.txt", Date: "2025-08", Region: tt.region})
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, f := range facts {
				row := []string{f.Value, f.Indicator, f.Measure, f.Direction, f.Basis, f.Period}
				if f.Region != tt.region {
					row = append(row, f.Region)
				}
				if f.Status != "actual" {
					row = append(row, f.Status)
				}
				got = append(got, strings.Join(strings.Fields(strings.Join(row, " ")), " "))
			}
			if diff := cmp.Diff(strings.Split(tt.want, "；"), got); diff != "" {
				t.Error(diff)
			}
		})
	}
}
