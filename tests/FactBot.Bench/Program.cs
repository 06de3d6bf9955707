using FactBot.Bench;

// dotnet run -c Release --project tests/FactBot.Bench -- <what>
return args switch
{
    ["analysis"] => AnalysisBenchmark.Run(),
    ["scaling"] => Scaling.Run(),
    ["cold"] => ColdStart.Run(20),
    ["cold", var times] when int.TryParse(times, out var n) && n > 0 => ColdStart.Run(n),
    ["accuracy"] => await Accuracy.RunAsync(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        What shall be measured?
          analysis      time to analyse 5 KB of text: p50 and p95 on one core after warm-up
          scaling       time per KB from 1 KB to 1 MB; tells a step that grows faster than the text
          cold [TIMES]  a fresh process: factbot check FILE, from the Release build of the program
          accuracy      the scorers of ../shared/eval on the development files, where those are present
        """);
    return 2;
}
