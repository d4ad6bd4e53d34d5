package mention

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// periods lists spellings of dates with the whole of the text as one mention.
var periods = []struct {
	want  Period
	texts []string
}{
	{Period{Year: 2024}, []string{"2024年", "二〇二四年", "二零二四年", "2024年度", "2024 年", "民国113年", "令和六年"}},
	{Period{Year: 1949}, []string{"1949年新中国成立之时", "1949年新中国成立前夕", "1949年建国时"}},
	{Period{Year: 1978, Since: true}, []string{"1978年改革开放以来"}},
	{Period{Year: 2008}, []string{"○八年", "零八年度"}},
	{Period{Year: 1997, Sub: "07"}, []string{"九七年七月"}},
	{Period{Year: 2024, Sub: "10"}, []string{"2024年10月", "2024年10月份", "二〇二四年十月", "2024-10"}},
	{Period{Year: 2024, Sub: "03", Day: 5}, []string{"2024年3月5日", "2024-03-05", "2024.3.5", "2024/3/5", "2024 年 3 月 5 日"}},
	{Period{Sub: "03", Day: 5}, []string{"3月5日", "三月五日"}},
	{Period{Sub: "01/11"}, []string{"1—11月", "1-11月份", "1至11月", "1月至11月", "前11个月"}},
	{Period{Sub: "01/09"}, []string{"前三季度", "前3季度", "首三季", "一至三季度", "第一至第三季度", "1—3季度"}},
	{Period{Sub: "01/09"}, []string{"Q1-Q3", "一、二、三季度", "1、2和3季度"}},
	{Period{Year: 1958, EndYear: 1959}, []string{"1958年和1959年两年", "1958、1959两年", "一九五八年、一九五九年这两年"}},
	{Period{Year: 2021, EndYear: 2023}, []string{"2021、2022和2023三年", "2021/2022/2023年", "21/22/23年"}},
	{Period{Sub: "01/06"}, []string{"一、二季度", "1—6月"}},
	{Period{Sub: "06/08"}, []string{"6、7、8月", "6、7、8三个月", "六、七、八三个月", "六、七、八月份", "6—8月"}},
	{Period{Year: 2024, Sub: "06/08"}, []string{"2024年6/7/8月"}},
	{Period{Year: 2024, Sub: "01/09"}, []string{"2024年Q1、Q2、Q3", "2024Q1/Q2/Q3", "2024年Q1、Q2和Q3"}},
	{Period{Sub: "Q1"}, []string{"Q1", "1Q", "一季度", "第一季度", "第1季度", "首季", "第一财季"}},
	{Period{Sub: "H1"}, []string{"上半年", "H1", "Q1-Q2"}},
	{Period{Year: 2024, Sub: "H1"}, []string{"24H1", "2024H1", "1H24", "1H2024", "截至2024年6月30日止六个月", "截至2024年6月30日止6个月"}},
	{Period{Year: 2023, Sub: "Q3"}, []string{"23Q3", "2023Q3", "3Q23", "2023年Q3", "2023年9月30日止三个月", "截至2023年9月底止三个月", "截至2023年9月的三个月内"}},
	{Period{Year: 2023}, []string{"截至2023年12月31日止年度", "2023年12月31日止12个月"}},
	{Period{Year: 2022, Sub: "04", EndYear: 2023, EndSub: "03"}, []string{"截至2023年3月31日止财政年度"}},
	{Period{Relative: true, RelYear: -1, Sub: "10"}, []string{"去年10月"}},
	{Period{Relative: true, Sub: "02", Point: true}, []string{"截至今年2月底", "截至今年2月末"}},
	{Period{Relative: true, Sub: "H1"}, []string{"今年上半年"}},
	{Period{Relative: true, Since: true}, []string{"今年以来"}},
	{Period{Relative: true, RelYear: -1, Point: true}, []string{"去年底", "去年末"}},
	{Period{Same: true}, []string{"上年", "上年同期"}},
	{Period{Same: true, Relative: true}, []string{"同期", "同月"}},
	{Period{Year: 2024, Sub: "06", Point: true}, []string{"2024年年中", "截至2024年年中", "二零二四年年中"}},
	{Period{Year: 2024}, []string{"2024年前后"}},
	{Period{Year: 2024, Point: true}, []string{"2024年末", "截至2024年底", "2024年年底"}},
	{Period{Year: 2024, Sub: "12", Day: 31, Point: true}, []string{"截至2024年12月31日", "截止2024年12月31日"}},
	{Period{Year: 2024, Sub: "12", Day: 31}, []string{"截至2024年12月31日24时", "2024年12月31日"}},
	{Period{Year: 2021, EndYear: 2025}, []string{"2021—2025年", "2021年至2025年", "十四五", "“十四五”时期", "“十四五”", "十四五期间"}},
	{Period{Year: 2019, EndYear: 2020}, []string{"2019/20年度", "2019-2020学年", "二〇一九至二〇年度", "二〇一九/二〇年度", "二○一九／二○年度"}},
	{Period{Year: 2022, EndYear: 2023}, []string{"二零二二／二三年度", "2022至23财政年度", "2022-23课税年度", "2022至23财年"}},
	{Period{Year: 2025, EndYear: 2026}, []string{"25/26年度", "25-26学年", "25/26財政年度"}},
	{Period{Year: 2024, Sub: "04", EndYear: 2025, EndSub: "01"}, []string{"2024-25财政年度首10个月", "24/25年度首十个月"}},
	{Period{StepUnit: 'F', Sub: "01/10"}, []string{"本财政年度首10个月"}},
	{Period{Year: 2023, Sub: "Q2"}, []string{"2023财年第二财季", "2022/23财年第二财季"}},
	{Period{Year: 2019, EndYear: 2025}, []string{"2019-20至2024-25年度", "二〇一九/二〇至二〇二四/二五年度"}},
	{Period{Year: 2023, Sub: "10", EndYear: 2024, EndSub: "09"}, []string{"2023年10月至2024年9月"}},
	{Period{Sub: "06", Day: 3, EndSub: "06", EndDay: 8}, []string{"6月3日至8日", "6月3—8日"}},
	{Period{Back: 5, BackUnit: 'Y'}, []string{"五年来", "近五年", "过去五年", "5年来", "近五年来"}},
	{Period{Back: 3, BackUnit: 'M'}, []string{"近三个月", "三个月来"}},
	{Period{That: true, Relative: true, RelYear: 1}, []string{"次年", "翌年", "第二年"}},
	{Period{That: true, Relative: true, RelYear: 3}, []string{"三年后", "3年之后"}},
	{Period{That: true, Relative: true, RelYear: 3, Back: 3, BackUnit: 'Y'}, []string{"此后三年", "其后的3年"}},
	{Period{Now: true}, []string{"目前", "当前", "月底", "截至目前"}},
	{Period{Year: 2030, Until: true}, []string{"到2030年", "2030年前", "2030年以前"}},
	{Period{Sub: "11", Point: true, Until: true}, []string{"11月底前", "11月底之前"}},
	{Period{Back: -5, BackUnit: 'Y'}, []string{"未来五年", "今后5年"}},
	{Period{Steps: -1, StepUnit: 'D'}, []string{"昨日", "昨天"}},
	{Period{Steps: -1, StepUnit: 'W', Weekday: 5}, []string{"上周五"}},
	{Period{StepUnit: 'W', Weekday: 4, Latest: true}, []string{"周四", "星期四", "礼拜四"}},
	{Period{Steps: -1, StepUnit: 'M'}, []string{"上月", "上个月"}},
	{Period{Steps: 1, StepUnit: 'Q'}, []string{"下季度"}},
	{Period{ToDate: true}, []string{"年初至报告期末"}},
	{Period{Year: 1978, Since: true}, []string{"改革开放以来"}},
	{Period{}, []string{"全年"}},
	{Period{This: true}, []string{"年内"}},
	{Period{Year: 2019, Same: true}, []string{"2019年同期", "去（2019）年同期", "去(108)年同期"}},
	{Period{Year: 2025, Sub: "09"}, []string{"今（114）年9月", "今(2025)年9月份"}},
	{Period{Sub: "11"}, []string{"本（11）月"}},
	{Period{Sub: "Q2"}, []string{"上（2）季"}},
	{Period{Now: true, Day: 9}, []string{"昨（9）日"}},
}

func TestPeriods(t *testing.T) {
	s := newScanner(t)
	for _, c := range periods {
		for _, text := range c.texts {
			folded := s.Fold(nil, text)
			ms := s.Scan(nil, folded)
			if len(ms) != 1 || ms[0].Kind != Date || ms[0].OuterStart != 0 || ms[0].OuterEnd != len(folded) {
				t.Errorf("%s: not one date: %+v", text, ms)
				continue
			}
			if d := cmp.Diff(c.want, ms[0].Period); d != "" {
				t.Errorf("%s: -want +got\n%s", text, d)
			}
		}
	}
}

func TestNoPeriod(t *testing.T) {
	s := newScanner(t)
	for text, want := range map[string]string{
		"连续5年":    "5年 duration 5 年",
		"21年时间":   "21年 duration 21 年",
		"比21年增长":  "21年 date",
		"05年底":    "05年底 date",
		"一二年时间":   "一二年 range 1…2 年 approx",
		"比一二年增长":  "一二年 date",
		"干了三五年":   "三五年 range 3…5 年 approx",
		"30个月":    "30个月 duration 30 个月",
		"连续16个季度": "16个季度 duration 16 个季度",
		"25/26":   "25/26 ratio 0.9615384615384615",
		"缩短到3天":   "3天 duration 3 天",
		"五年规划":    "五年规划 name",
		"未来五年":    "未来五年 date",
		"存满三年后":   "三年 duration 3 年",
		"连续第二年":   "第二年 ordinal 2 年",
		"第一年和第二年": "第一年 ordinal 1 年, 第二年 ordinal 2 年",
	} {
		if got := found(s, text); got != want {
			t.Errorf("%s\n got  %s\n want %s", text, got, want)
		}
	}
}
