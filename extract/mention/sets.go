package mention

import "reflect"

// sets are the word lists that are asked about around a mention, each with the
// name of the list that it is filled from.
type sets struct {
	NoUnit       behind `list:"no_unit"`
	UnitNoun     behind `list:"unit_noun"`
	ArcUnit      behind `list:"arc_unit"`
	Between      behind `list:"between"`
	Free         behind `list:"ordinal_free"`
	Section      behind `list:"section_after"`
	Attribute    behind `list:"attribute_noun"`
	Limited      behind `list:"limited_noun"`
	OfShare      behind `list:"of_share_noun"`
	Whole        before `list:"share_whole"`
	RatedNoun    behind `list:"rated_noun"`
	Shift        behind `list:"shift"`
	ShiftFrom    before `list:"shift_from"`
	ShiftTo      behind `list:"shift_to"`
	ShiftAtOnce  behind `list:"shift_at_once"`
	DurationNoun behind `list:"duration_noun"`
	BackAfter    behind `list:"back_after"`
	Later        behind `list:"after_behind"`
	PointAfter   behind `list:"point_after"`
	SinceAfter   behind `list:"since_after"`
	SpanAfter    behind `list:"span_after"`
	Hamlet       behind `list:"hamlet"`
	PlaceTail    behind `list:"place_tail"`
	NoTail       behind `list:"no_place_tail"`
	RankUnit     behind `list:"rank_unit"`
	Front        behind `list:"front_unit"`
	Tenths       behind `list:"tenths"`
	Measured     behind `list:"measured"`
	PerNone      behind `list:"per_none"`
	Spoken       behind `list:"spoken_unit"`
	SpokenNoun   behind `list:"spoken_noun"`
	Forum        behind `list:"count_name"`
	Inside       behind `list:"inside_after"`
	Named        behind `list:"named_after"`
	Version      behind `list:"version_after"`
	Model        behind `list:"model_after"`
	Series       behind `list:"model_series"` // single characters behind the digits of several models: 系
	UntilAfter   behind `list:"until_after"`
	UntilNone    behind `list:"until_none"`
	PointNone    behind `list:"point_none"`
	MonthNamed   behind `list:"month_named"`
	DaysNamed    behind `list:"days_named"`
	Unsized      behind `list:"unsized_after"`
	SizedUnit    behind `list:"sized_unit"` // measure words of things that each may be so large: 座
	Vessel       behind `list:"vessel"`
	CountPlace   behind `list:"count_place"`
	PerNoun      behind `list:"per_noun"`
	Alone        behind `list:"alone_unit"`
	Natural      behind `list:"natural_after"`
	BareFree     behind `list:"bare_free"`
	ClosingNoun  behind `list:"closing_unit_noun"`
	EndedYear    behind `list:"ended_year"`
	ClassUnit    behind `list:"class_unit"`
	EndedHalf    behind `list:"ended_half"`
	EndedQuarter behind `list:"ended_quarter"`
	EndedWeek    behind `list:"ended_week"`
	Around       behind `list:"approx_after"`
	EndedWith    behind `list:"ended_with"`
	Pointing     behind `list:"pointing_count"`
	OfCity       behind `list:"of_city"`
	Classifier   behind `list:"classifier"`
	Degree       behind `list:"rank_degree"`
	Territory    behind `list:"territory"`
	YearMoves    behind `list:"year_moves"`
	ChipSize     behind `list:"chip_size"`
	BandShare    behind `list:"band_share"`
	Results      behind `list:"results_of_quarter"`
	SameFree     behind `list:"same_free"`

	Label       before `list:"label_before"`
	Electric    before `list:"electric"`
	Warmth      before `list:"warmth"`
	Bearing     before `list:"bearing"`
	Lasting     before `list:"lasting_before"`
	Filler      before `list:"bound_filler"`
	Bare        before `list:"bound_bare"`
	RankCue     before `list:"rank_cue"`
	AsideLead   before `list:"aside_lead"`
	CountCue    before `list:"count_cue"`
	BackBefore  before `list:"back_before"`
	After       before `list:"after_before"`
	Ahead       before `list:"ahead_before"`
	PeriodLead  before `list:"period_lead"`
	UntilLead   before `list:"until_lead"`
	UntilCue    before `list:"until_cue"`
	ClockCue    before `list:"clock_cue"`
	RatioCue    before `list:"ratio_cue"`
	YearCue     before `list:"year_cue"`
	SpanCue     before `list:"year_span_cue"`
	SpanNot     behind `list:"year_span_not"`
	YearGreeted before `list:"year_greeted"`
	YearOpened  behind `list:"year_greeted"`
	NumberCue   before `list:"number_cue"`
	PerLead     before `list:"per_lead"`
	Held        before `list:"held_before"`
	Reached     before `list:"reached_before"`
	Fringe      before `list:"fringe_before"`
	Moved       before `list:"moved_before"`
	TwoLevels   before `list:"two_levels_before"`
	PointedBy   before `list:"pointed_by"`
	BriefPlace  before `list:"brief_place"`
	NoMinus     before `list:"minus_none"`
	MinusAfter  before `list:"minus_after"`
	Versioned   before `list:"versioned"`
	Age         before `list:"age_before"`
	Won         before `list:"won_before"`
	RankVerb    before `list:"rank_verb"`
	BareBefore  before `list:"bare_before"`
	NoBoundWord before `list:"no_bound_word"`
	Unmodelled  before `list:"no_model"`
	MakeLead    before `list:"make_lead"`
	SameBefore  before `list:"same_before"`
	SizeOf      before `list:"size_of"`
}

// behind are words that stand behind a mention, before such as stand before it.
type (
	behind struct{ *trie }
	before struct{ *trie }
)

func (s *sets) load(letters *alphabet, words map[string][]string) {
	for f, v := range reflect.ValueOf(s).Elem().Fields() {
		list := words[f.Tag.Get("list")]
		switch set := v.Addr().Interface().(type) {
		case *behind:
			set.trie = newTrie(letters, list, nil, false)
		case *before:
			set.trie = newTrie(letters, list, nil, true)
		}
	}
}
