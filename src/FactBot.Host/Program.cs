using FactBot.Host.Cli;
using FactBot.Host.Parsing;
using FactBot.Host.Terminal;

// check    one article: its card and the whole report     -> Cli/CheckCommand
// analyze  many texts, one JSON line per text             -> Cli/AnalyzeCommand
// read     many web pages, one JSON line per page         -> Cli/ReadCommand
// run      the desk, until it is stopped                   -> Cli/RunCommand
// doctor   the health of the desk                          -> Cli/DoctorCommand
//          and whether a platform accepts the bot          -> Cli/DoctorSlack, Cli/DoctorDiscord
// manifest the app manifest for Slack                      -> Cli/ManifestCommand
// backup   a copy of the desk's data, while the desk runs  -> Cli/BackupCommands
// restore  puts a copy in place of the desk's data         -> Cli/BackupCommands
// parse-pdf, which nobody types: a stranger's file         -> Parsing/ParserProgram
if (args is [ParserProgram.Verb, ..])
{
    return ParserProgram.Run(args);
}

using var streams = StandardStreams.OfProcess();
return await new CommandLine(streams).RunAsync(args);
