using FactBot.Host.Cli;
using FactBot.Host.Terminal;

// check    one article: its card and the whole report     -> Cli/CheckCommand
// analyze  many texts, a JSON line each                    -> Cli/AnalyzeCommand
// read     many web pages, a JSON line each                -> Cli/ReadCommand
// run      the desk                                        -> Cli/RunCommand
// doctor   how the desk is doing                           -> Cli/DoctorCommand
//          and whether a platform lets the bot in          -> Cli/DoctorSlack, Cli/DoctorDiscord
// manifest what Slack has to be told of the app            -> Cli/ManifestCommand
// backup   a copy of its data, while it works              -> Cli/BackupCommands
// restore  the copy in place of its data                   -> Cli/BackupCommands
using var streams = StandardStreams.OfProcess();
return await new CommandLine(streams).RunAsync(args);
