package mention

// sets are the word lists that are asked about around a mention.
type sets struct {
	noUnit, forum, between, free, section, attribute, durationNoun, backAfter, pointAfter, sinceAfter, spanAfter, placeTail,
	rankUnit, front, tenths, measured, perNone, spoken, inside, named, version, untilAfter, untilNone, pointNone,
	monthNamed, unsized, countPlace, perNoun, alone, natural, bareFree, closingNoun, ofCity, classifier *trie
	filler, bare, rankCue, countCue, backBefore, ahead, periodLead, untilLead, untilCue, clockCue, ratioCue, yearCue, yearGreeted,
	numberCue, perLead, label, lasting, electric, warmth, bearing, held, reached, moved, twoLevels, noMinus, age, won, rankVerb, bareBefore *trie // these stand before
}

// setList is a set with the name of the list that holds its words.
type setList struct {
	to   **trie
	list string
}

// behind lists the sets of words that stand behind a mention.
func (w *sets) behind() []setList {
	return []setList{
		{&w.noUnit, listNoUnit},
		{&w.between, listBetween},
		{&w.free, listFree},
		{&w.section, listSection},
		{&w.attribute, listAttribute},
		{&w.durationNoun, listDurationNoun},
		{&w.backAfter, listBackAfter},
		{&w.pointAfter, listPointAfter},
		{&w.sinceAfter, listSinceAfter},
		{&w.spanAfter, listSpanAfter},
		{&w.placeTail, listPlaceTail},
		{&w.rankUnit, listRankUnit},
		{&w.front, listFront},
		{&w.tenths, listTenths},
		{&w.measured, listMeasured},
		{&w.perNone, listPerNone},
		{&w.spoken, listSpoken},
		{&w.forum, listForum},
		{&w.inside, listInside},
		{&w.named, listNamed},
		{&w.version, listVersion},
		{&w.untilAfter, listUntilAfter},
		{&w.untilNone, listUntilNone},
		{&w.pointNone, listPointNone},
		{&w.monthNamed, listMonthNamed},
		{&w.unsized, listUnsized},
		{&w.countPlace, listCountPlace},
		{&w.perNoun, listPerNoun},
		{&w.alone, listAlone},
		{&w.natural, listNatural},
		{&w.bareFree, listBareFree},
		{&w.closingNoun, listClosingNoun},
		{&w.ofCity, listOfCity},
		{&w.classifier, listClassifier},
	}
}

// inFront lists the sets of words that stand before a mention.
func (w *sets) inFront() []setList {
	return []setList{
		{&w.label, listLabel},
		{&w.electric, listElectric},
		{&w.warmth, listWarmth},
		{&w.bearing, listBearing},
		{&w.lasting, listLasting},
		{&w.filler, listFiller},
		{&w.bare, listBare},
		{&w.rankCue, listRankCue},
		{&w.countCue, listCountCue},
		{&w.backBefore, listBackBefore},
		{&w.ahead, listAhead},
		{&w.periodLead, listPeriodLead},
		{&w.untilLead, listUntilLead},
		{&w.untilCue, listUntilCue},
		{&w.clockCue, listClockCue},
		{&w.ratioCue, listRatioCue},
		{&w.yearCue, listYearCue},
		{&w.yearGreeted, listYearGreeted},
		{&w.numberCue, listNumberCue},
		{&w.perLead, listPer},
		{&w.held, listHeld},
		{&w.reached, listReached},
		{&w.moved, listMoved},
		{&w.twoLevels, listTwoLevels},
		{&w.noMinus, listNoMinus},
		{&w.age, listAge},
		{&w.won, listWon},
		{&w.rankVerb, listRankVerb},
		{&w.bareBefore, listBareBefore},
	}
}
