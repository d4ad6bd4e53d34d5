package main

import (
	"path/filepath"
	"strings"

	"statsheet/export"
)

var (
	msgPackageAlone = message{"%s 描述同一次写出的 CSV 文件，请再写一个 -o 数据.csv", "%s describes the CSV files of the same run: add -o facts.csv"}
	msgPackagePlace = message{"%[1]s 描述不了 %[2]s：CSV 文件要在同一个文件夹或它的子文件夹里", "%[1]s cannot describe %[2]s: the CSV file must be in the same folder or below it"}
)

// wanted is an output that the command line asks for.
type wanted struct {
	path   string // "" is the table on standard output
	ledger bool
}

// wantedOutputs are the outputs in the order they are closed in: a data
// package comes after the files that it describes.
func wantedOutputs(paths []string, ledger string) []wanted {
	var list, packages []wanted
	for _, path := range paths {
		if isPackage(path) {
			packages = append(packages, wanted{path: path})
		} else {
			list = append(list, wanted{path: path})
		}
	}
	if ledger != "" {
		list = append(list, wanted{path: ledger, ledger: true})
	}
	return append(list, packages...)
}

func isPackage(path string) bool { return export.Ending(path) == export.PackageName }

// checkPackages finds what is wrong with the data packages that are asked for.
func (c *console) checkPackages(list []wanted) error {
	for _, w := range list {
		if !isPackage(w.path) {
			continue
		}
		if w.ledger || len(resourcesOf(w.path, list)) == 0 {
			return c.usageError(msgPackageAlone, w.path)
		}
		for _, r := range resourcesOf(w.path, list) {
			if !filepath.IsLocal(filepath.FromSlash(r.Path)) {
				return c.usageError(msgPackagePlace, w.path, r.Path)
			}
		}
	}
	return nil
}

// resourcesOf are the CSV files of a run, as seen from a data package.
func resourcesOf(path string, list []wanted) []export.Resource {
	var found []export.Resource
	for _, w := range list {
		if export.Ending(w.path) != ".csv" {
			continue
		}
		rel, err := filepath.Rel(filepath.Dir(identity(path)), identity(w.path))
		if err != nil {
			rel = w.path
		}
		found = append(found, export.Resource{Path: strings.ReplaceAll(filepath.ToSlash(rel), "\\", "/"), Ledger: w.ledger})
	}
	return found
}
