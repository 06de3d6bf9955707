using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace FactBot.Host.Cli;

/// <summary>The library's help, followed by notes and examples of the command.</summary>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    private static readonly Dictionary<string, string[]> Examples = new()
    {
        [CheckCommand.Name] =
        [
            "factbot check article.txt",
            "factbot check article.txt --report",
            "factbot check https://example.org/news/story",
            "pbpaste | factbot check -",
            "factbot check page.html --json > page.json",
        ],
        [AnalyzeCommand.Name] =
        [
            """echo '{"id":"1","text":"The mayor denied the claim."}' | factbot analyze --jsonl""",
            "factbot analyze --jsonl articles.jsonl > findings.jsonl",
        ],
        [ReadCommand.Name] =
        [
            """echo '{"id":"1","path":"page.html.gz"}' | factbot read --jsonl""",
            "factbot read --jsonl pages.jsonl > texts.jsonl",
        ],
        [RunCommand.Name] =
        [
            "factbot run",
            "factbot run --data desk.db",
            "factbot run --script seeds/demo.desk",
        ],
        [DoctorCommand.Name] = ["factbot doctor", "factbot doctor && echo well"],
        [BackupCommands.Backup] = ["factbot backup desk-monday.db"],
        [BackupCommands.Restore] = ["factbot restore desk-monday.db"],
    };

    private static readonly Dictionary<string, string> Notes = new()
    {
        [AnalyzeCommand.Name] = """
            A line is {"id","text","title"?} or {"id","path","title"?}; a path may end in .txt or .txt.gz.
              Answers come in the same order. Offsets are UTF-16 code units into the text.
              A line that cannot be analysed is answered by {"id","error"}, and the next one goes on.
            """,
        [ReadCommand.Name] = """
            A line is {"id","html","url"?} or {"id","path","url"?}; a path may end in .gz. Nothing is fetched.
              Answers come in the same order. A page that cannot be read is answered by {"id","error"}.
            """,
    };

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var status = help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        var name = parseResult.CommandResult.Command.Name;
        var shown = Examples.TryGetValue(name, out var own) ? own : Examples.Values.Select(e => e[0]);
        if (Notes.TryGetValue(name, out var notes))
        {
            output.WriteLine("Lines:");
            output.WriteLine($"  {notes}");
            output.WriteLine();
        }

        output.WriteLine("Examples:");
        foreach (var example in shown)
        {
            output.WriteLine($"  {example}");
        }

        output.WriteLine();
        return status;
    }
}
