package main

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/urfave/cli/v2"
)

// release is the version of the sources; a build from a tagged module says
// its own.
const release = "0.1.0"

func (c *console) versionCommand() *cli.Command {
	return &cli.Command{
		Name: "version",
		Action: func(ctx *cli.Context) error {
			if ctx.Args().Present() {
				return c.usageError(msgNoArguments, ctx.Args().First(), "version")
			}
			return c.printVersion()
		},
	}
}

func (c *console) printVersion() error {
	return c.print(fmt.Sprintf("statsheet %s (%s, %s/%s)\n", version(), runtime.Version(), runtime.GOOS, runtime.GOARCH))
}

// version is the release, with the revision it was built from where the build
// knows it.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return release
	}
	for _, setting := range info.Settings {
		if setting.Key == "vcs.revision" && len(setting.Value) >= 12 {
			return release + "+" + setting.Value[:12]
		}
	}
	return release
}
