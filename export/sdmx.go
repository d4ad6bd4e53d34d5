package export

import (
	"fmt"
	"strconv"
	"strings"

	"statsheet/extract"
)

// What the observations belong to, in the words of SDMX-CSV 2.0.
const (
	sdmxStructure = "dataflow"
	sdmxFlow      = "STATSHEET:FACTS(1.0)"
	sdmxAction    = "I" // information: neither append nor replace
)

// sdmxColumns are the columns of SDMX-CSV 2.0, one observation a fact. FACT_ID
// is a dimension, since a report may state a figure twice. SDMX knows no
// direction, so the value of a decline gets a minus.
func sdmxColumns() []Column[extract.Fact] {
	type F = extract.Fact
	column := func(name, zh, en string, get func(*F) string) Column[F] {
		return Column[F]{Name: name, Zh: zh, En: en, Get: get}
	}
	value := column("OBS_VALUE", "观测值", "Value; of a decline with a minus", sdmxValue)
	high := column("UPPER_VALUE", "区间上限", "Upper end of a range", func(f *F) string { return f.High })
	value.Kind, high.Kind = Number, Number
	return []Column[F]{
		column("STRUCTURE", "结构类型", "Kind of structure", func(*F) string { return sdmxStructure }),
		column("STRUCTURE_ID", "结构编号", "Structure", func(*F) string { return sdmxFlow }),
		column("ACTION", "动作", "Action", func(*F) string { return sdmxAction }),
		column("FACT_ID", "编号", "Fact ID", func(f *F) string { return f.FactID }),
		column("FREQ", "频率", "Frequency, of CL_FREQ", func(f *F) string { freq, _ := sdmxPeriod(f.Period); return freq }),
		column("REF_AREA", "地区", "Region", func(f *F) string { return f.Region }),
		column("INDICATOR", "指标", "Indicator", func(f *F) string { return f.Indicator }),
		column("MEASURE", "类型", "Measure", func(f *F) string { return f.Measure }),
		column("BASIS", "比较口径", "Basis of a change", func(f *F) string { return f.Basis }),
		column("TIME_PERIOD", "时间", "Period", func(f *F) string { _, period := sdmxPeriod(f.Period); return period }),
		value,
		high,
		column("UNIT_MEASURE", "单位", "Unit: its code, else as written", sdmxUnit),
		column("UNIT_MULT", "数量级", "Power of ten of the value", func(*F) string { return "0" }),
		column("OBS_STATUS", "状态", "Status, of CL_OBS_STATUS", sdmxStatus),
		column("BOUND", "限定", "Bound", func(f *F) string { return f.Bound }),
		column("BASE_PERIOD", "比较期", "Base period", func(f *F) string { _, period := sdmxPeriod(f.BasePeriod); return period }),
		column("SOURCE_REF", "出处", "Document and line", func(f *F) string { return f.Document + ":" + strconv.Itoa(f.Line) }),
		column("COMMENT_OBS", "原句", "Sentence", func(f *F) string { return f.Sentence }),
	}
}

func sdmxValue(f *extract.Fact) string {
	if f.Direction == "down" && f.Value != "" && f.Value[0] != '-' {
		return "-" + f.Value
	}
	return f.Value
}

func sdmxUnit(f *extract.Fact) string {
	if f.UnitCode != "" {
		return f.UnitCode
	}
	return f.Unit
}

// sdmxStatus gives a code of CL_OBS_STATUS: F forecast, E estimated, A normal.
func sdmxStatus(f *extract.Fact) string {
	switch {
	case f.Status == "target":
		return "F"
	case f.Bound == "approx" || f.Bound == "near":
		return "E"
	}
	return "A"
}

// sdmxPeriod gives the code of CL_FREQ for a period, and the period as SDMX
// writes it: 2024-H1 is 2024-S1, 2024-01/2024-09 is the nine months from the
// first of January on, 2024-01-01/P9M.
func sdmxPeriod(period string) (freq, text string) {
	from, to, isRange := strings.Cut(period, "/")
	if isRange {
		return "_O", sdmxRange(from, to)
	}
	switch {
	case period == "":
		return "_U", ""
	case strings.Contains(period, "-Q"):
		return "Q", period
	case strings.Contains(period, "-H"):
		return "S", strings.Replace(period, "-H", "-S", 1)
	case len(period) == len("2024"):
		return "A", period
	case len(period) == len("2024-01"):
		return "M", period
	}
	return "D", period
}

// sdmxRange gives a range of years or months as its first day and its length;
// any other as it is.
func sdmxRange(from, to string) string {
	firstYear, firstMonth, ok := yearMonth(from)
	lastYear, lastMonth, same := yearMonth(to)
	switch {
	case !ok || !same || (firstMonth == 0) != (lastMonth == 0):
	case firstMonth == 0 && lastYear >= firstYear:
		return fmt.Sprintf("%04d-01-01/P%dY", firstYear, lastYear-firstYear+1)
	case firstMonth > 0:
		if months := 12*(lastYear-firstYear) + lastMonth - firstMonth + 1; months > 0 {
			return fmt.Sprintf("%04d-%02d-01/P%dM", firstYear, firstMonth, months)
		}
	}
	return from + "/" + to
}

// yearMonth reads 2024 or 2024-09; the month of a year is 0.
func yearMonth(s string) (year, month int, ok bool) {
	y, m, hasMonth := strings.Cut(s, "-")
	year, err := strconv.Atoi(y)
	if err == nil && hasMonth {
		month, err = strconv.Atoi(m)
	}
	return year, month, err == nil && len(y) == 4 && (!hasMonth || month > 0)
}
