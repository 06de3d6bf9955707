using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using FactBot.Articles.Repair;
using FactBot.Core.Domain;
using FactBot.Core.Ports;

namespace FactBot.Bench;

/// <summary>Repair and analysis of an article of 5 KB, on one core.</summary>
[MemoryDiagnoser]
public class AnalysisBenchmark
{
    private readonly string _text = SeedText.OfLength(5000);
    private IArticleAnalyzer _analyzer = null!;

    public static int Run()
    {
        var config = ManualConfig.CreateEmpty()
            .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithAffinity(1).WithWarmupCount(10).WithIterationCount(50))
            .AddColumnProvider(DefaultColumnProviders.Descriptor, DefaultColumnProviders.Statistics, DefaultColumnProviders.Metrics)
            .AddColumn(StatisticColumn.P50, StatisticColumn.P95)
            .AddLogger(ConsoleLogger.Default);
        return BenchmarkRunner.Run<AnalysisBenchmark>(config).HasCriticalValidationErrors ? 1 : 0;
    }

    [GlobalSetup]
    public void Prepare() => _analyzer = Application.Analyzer();

    [Benchmark]
    public ArticleText Repair() => TextRepair.Repair(_text).Text;

    [Benchmark]
    public Findings RepairAndAnalyze() => _analyzer.Analyze(TextRepair.Repair(_text).Text, null);
}
