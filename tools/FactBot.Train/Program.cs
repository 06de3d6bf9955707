using System.CommandLine;
using System.Diagnostics;
using FactBot.Model;
using FactBot.Train;
using TorchSharp;

var shared = new Option<DirectoryInfo>("--shared") { Description = "The folder of other people's material.", DefaultValueFactory = _ => new DirectoryInfo("../shared") };
var folder = new Argument<DirectoryInfo>("run") { Description = "The folder of the run's checkpoints, outside the work tree." };
var epochs = new Option<int>("--epochs") { DefaultValueFactory = _ => 8 };
var rate = new Option<double>("--rate") { DefaultValueFactory = _ => 2e-4 };
var share = new Option<int>("--share") { DefaultValueFactory = _ => 100 };
var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 1 };
var threads = new Option<int>("--threads") { DefaultValueFactory = _ => 2 };
var masking = new Option<double>("--masking") { DefaultValueFactory = _ => 0.03 };
var drop = new Option<double>("--dropout") { DefaultValueFactory = _ => 0.1 };
var frozen = new Option<bool>("--frozen-words");
var batch = new Option<int>("--batch") { DefaultValueFactory = _ => 8 };
var train = new Command("train", "Trains the network on nine tenths of the training articles.") { folder, shared, epochs, rate, share, seed, threads, masking, drop, frozen, batch };
train.SetAction(parsed =>
{
    var settings = new TrainingSettings
    {
        Epochs = parsed.GetValue(epochs), Rate = parsed.GetValue(rate), Share = parsed.GetValue(share), Seed = parsed.GetValue(seed), Threads = parsed.GetValue(threads),
        Masking = parsed.GetValue(masking), Dropout = parsed.GetValue(drop), FrozenWords = parsed.GetValue(frozen), BatchSize = parsed.GetValue(batch),
    };
    torch.set_num_threads(settings.Threads);
    torch.random.manual_seed(settings.Seed);
    var weights = Pretrained.Load();
    var examples = TrainingArticles.Train(parsed.GetValue(shared)!, new WordPieces(weights.Vocabulary), settings.Share);
    Console.WriteLine($"{examples.Count} articles, {examples.Sum(e => e.Words.Sum(w => w.Pieces.Length))} pieces, {examples.Sum(e => e.Attributions.Count)} attributions. {settings}");
    new Trainer(settings, examples, new ReaderNetwork(weights, settings.Dropout), parsed.GetValue(folder)!.FullName).Run();
});

var part = new Option<string>("--part") { Description = "tenth or dev", DefaultValueFactory = _ => "tenth" };
var epoch = new Option<int>("--epoch") { DefaultValueFactory = _ => 8 };
var confidence = new Option<double>("--confidence") { DefaultValueFactory = _ => 0.5 };
var price = new Option<float>("--price") { DefaultValueFactory = _ => 1f };
var model = new Option<DirectoryInfo>("--model") { Description = "An exported model to read with instead of a checkpoint." };
var output = new Option<FileInfo>("--output") { DefaultValueFactory = _ => new FileInfo("pred.jsonl") };
var eval = new Command("eval", "Reads marked articles and writes what it found for the scorers.") { folder, shared, part, epoch, confidence, price, model, output, threads };
eval.SetAction(parsed =>
{
    torch.set_num_threads(parsed.GetValue(threads));
    var weights = Pretrained.Load();
    var examples = TrainingArticles.Part(parsed.GetValue(shared)!, new WordPieces(weights.Vocabulary), parsed.GetValue(part)!);
    var watch = Stopwatch.StartNew();
    if (parsed.GetValue(model) is { } exported)
    {
        using var reader = OnnxSpeechReader.Load(exported.FullName);
        watch.Restart();
        PredictionFile.Write(parsed.GetValue(output)!.FullName, examples.Select(e => (e, (IReadOnlyList<FactBot.Analysis.Reading.ReadAttribution>)reader.Read(FactBot.Analysis.Reading.ReaderWords.Of(e.Parsed)).Attributions)));
    }
    else
    {
        var network = new ReaderNetwork(weights, 0);
        network.load(Path.Combine(parsed.GetValue(folder)!.FullName, $"epoch{parsed.GetValue(epoch)}.weights"));
        var readings = new Predictor(network).Read(examples);
        var decoder = new AttributionDecoder(new DecoderSettings(parsed.GetValue(confidence), parsed.GetValue(price)));
        PredictionFile.Write(parsed.GetValue(output)!.FullName, examples.Select(e => (e, decoder.Decode(readings[e]))));
    }

    Console.WriteLine($"{examples.Count} articles, {examples.Sum(e => e.Words.Sum(w => w.Pieces.Length))} pieces, {watch.Elapsed.TotalSeconds:F1} s");
});

var version = new Option<string>("--name") { DefaultValueFactory = _ => "0" };
var arithmetic = new Option<Arithmetic>("--arithmetic") { DefaultValueFactory = _ => Arithmetic.Float };
var bits = new Option<int>("--bits") { DefaultValueFactory = _ => 8 };
var target = new Option<DirectoryInfo>("--to") { DefaultValueFactory = _ => new DirectoryInfo("src/FactBot.Model/model") };
var export = new Command("export", "Writes a checkpoint as the model that the product loads.") { folder, epoch, version, arithmetic, bits, confidence, price, target };
export.SetAction(parsed =>
{
    var weights = Pretrained.Load();
    var network = new ReaderNetwork(weights, 0);
    network.load(Path.Combine(parsed.GetValue(folder)!.FullName, $"epoch{parsed.GetValue(epoch)}.weights"));
    ModelWriter.Write(
        parsed.GetValue(target)!, parsed.GetValue(version)!, new DecoderSettings(parsed.GetValue(confidence), parsed.GetValue(price)),
        weights.Vocabulary, new ReaderExport(network.state_dict(), parsed.GetValue(arithmetic), parsed.GetValue(bits)));
});

return new RootCommand("Trains the reader of FactBot, measures and exports it.") { train, eval, export }.Parse(args).Invoke();
