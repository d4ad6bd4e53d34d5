package rules

import (
	"bytes"
	"fmt"
	"strings"

	"go.yaml.in/yaml/v4"
)

// Builtins returns the headers of the built-in packs, in the order in which
// they are read.
func Builtins() []*Pack {
	r, err := builtinRoot()
	if err != nil {
		return nil
	}
	var out []*Pack
	for _, p := range r.paths {
		f := r.file(p, &sink{})
		f.open(false)
		if f.keys["pack"] == nil {
			continue
		}
		if head, _ := f.readPack(f.keys["pack"]); head != nil {
			out = append(out, head)
		}
	}
	return out
}

// Source returns the text of the built-in file that holds a pack.
func Source(packID string) ([]byte, error) {
	r, err := builtinRoot()
	if err != nil {
		return nil, err
	}
	var ids []string
	for _, p := range Builtins() {
		if p.ID != packID {
			ids = append(ids, p.ID)
			continue
		}
		return readCapped(r.fsys, strings.TrimPrefix(p.File, r.shown+"/"))
	}
	return nil, fmt.Errorf("showing a pack: %w %s; %s", errUnknownPack, packID, didYouMean(packID, ids, plain).English)
}

// Merged prints the rules that apply after packs extended and replaced each
// other, as YAML with a comment that says where each part came from: one
// document for each pack.
func (s *Set) Merged() ([]byte, error) {
	var out bytes.Buffer
	for i, p := range s.Packs {
		if i > 0 {
			out.WriteString("\n---\n")
		}
		if err := s.mergedPack(&out, p); err != nil {
			return nil, fmt.Errorf("printing pack %s: %w", p.ID, err)
		}
	}
	return out.Bytes(), nil
}

// mergedPack prints one pack.
func (s *Set) mergedPack(out *bytes.Buffer, p *Pack) error {
	doc := &yaml.Node{Kind: yaml.MappingNode}
	add := func(key string, value *yaml.Node) {
		if len(value.Content) > 0 || value.Kind == yaml.ScalarNode {
			doc.Content = append(doc.Content, &yaml.Node{Kind: yaml.ScalarNode, Value: key}, value)
		}
	}
	add("format", &yaml.Node{Kind: yaml.ScalarNode, Value: Format})
	parts := s.partsOf(p)
	if parts.header != nil {
		doc.Content = append(doc.Content, parts.key, parts.header)
	}
	excludes := &yaml.Node{Kind: yaml.SequenceNode}
	for _, e := range s.Excludes {
		if strings.HasPrefix(e.ID, p.ID+"/") {
			excludes.Content = append(excludes.Content, from(e.node, e.file.shown, e.node.Line, ""))
		}
	}
	list := &yaml.Node{Kind: yaml.SequenceNode}
	for _, r := range s.Rules {
		if r.Pack.ID == p.ID {
			list.Content = append(list.Content, from(r.whole(), r.File, r.Line, r.replaces))
		}
	}
	add("fragments", parts.fragments)
	add("exclude", excludes)
	add("targets", parts.targets)
	add("rules", list)
	data, err := yaml.Dump(doc, yaml.WithLineWidth(-1), yaml.WithIndent(2))
	out.Write(data)
	return err
}

// packParts is what the files of all roots say about a pack, besides rules
// and excludes.
type packParts struct{ key, header, fragments, targets *yaml.Node }

func (s *Set) partsOf(p *Pack) packParts {
	parts := packParts{
		key:       &yaml.Node{Kind: yaml.ScalarNode, Value: "pack"},
		fragments: &yaml.Node{Kind: yaml.MappingNode},
		targets:   &yaml.Node{Kind: yaml.SequenceNode},
	}
	at := map[string]int{} // of a fragment's value
	for _, src := range s.sources {
		if src.pack.ID != p.ID {
			continue
		}
		if src.node != nil {
			parts.header = src.node
			parts.key = from(parts.key, src.headFile.shown, src.node.Line, "")
		}
		for _, name := range sortedKeys(src.fragments) {
			f := src.fragments[name]
			key := from(f.key, f.file.shown, f.key.Line, "")
			if i, ok := at[name]; ok {
				parts.fragments.Content[i-1], parts.fragments.Content[i] = key, f.node
				continue
			}
			parts.fragments.Content = append(parts.fragments.Content, key, f.node)
			at[name] = len(parts.fragments.Content) - 1
		}
		for _, t := range src.targets {
			parts.targets.Content = append(parts.targets.Content, from(t.node, t.file.shown, t.node.Line, ""))
		}
	}
	return parts
}

// from copies a node with a comment that says where it stands.
func from(n *yaml.Node, file string, line int, replaces string) *yaml.Node {
	c := *n
	c.HeadComment = fmt.Sprintf("# from %s:%d", file, line)
	if replaces != "" {
		c.HeadComment += ", replaces " + replaces
	}
	c.FootComment = ""
	return &c
}
