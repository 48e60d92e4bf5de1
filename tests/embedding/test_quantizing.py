"""A network that has what spoils int8: one channel after GELU that is a hundred times larger than the others."""

from __future__ import annotations

import numpy as np
import onnx
import onnxruntime
import pytest
from onnx import TensorProto, helper, numpy_helper

from askrs.embedding.quantizing import in_floats, quantize
from askrs.errors import ModelError

WORDS, WIDTH, WIDE = 50, 16, 64
PROBES = [[3, 1, 4, 15, 9], list(range(WORDS))]


@pytest.fixture
def network(tmp_path):
    random = np.random.default_rng(0)
    embeddings, first, second = (
        random.standard_normal(shape).astype(np.float32) for shape in ((WORDS, WIDTH), (WIDTH, WIDE), (WIDE, WIDTH))
    )
    first[:, 7] *= 100
    second[7] /= 100
    nodes = [
        helper.make_node("Gather", ["embeddings", "input_ids"], ["embedded"]),
        helper.make_node("MatMul", ["embedded", "first"], ["wide"]),
        helper.make_node("Gelu", ["wide"], ["active"]),
        helper.make_node("MatMul", ["active", "second"], ["hidden"]),
    ]
    inputs = [
        helper.make_tensor_value_info(name, TensorProto.INT64, ["batch", "tokens"])
        for name in ("input_ids", "attention_mask")
    ]
    output = helper.make_tensor_value_info("hidden", TensorProto.FLOAT, ["batch", "tokens", WIDTH])
    weights = {"embeddings": embeddings, "first": first, "second": second}
    graph = helper.make_graph(
        nodes, "network", inputs, [output], [numpy_helper.from_array(one, name) for name, one in weights.items()]
    )
    file = tmp_path / "network.onnx"
    onnx.save(helper.make_model(graph, opset_imports=[helper.make_opsetid("", 20)], ir_version=10), file)
    return file


@pytest.fixture
def deeper(network):
    """Between its words and its first product stands something, as in every transformer."""
    model = onnx.load(network)
    model.graph.node[0].output[0] = "looked up"
    model.graph.node.insert(1, helper.make_node("Tanh", ["looked up"], ["embedded"]))
    onnx.save(model, network)
    return network


def hidden(file):
    ids = np.array([[2, 7, 1, 8, 28, 18]], np.int64)
    session = onnxruntime.InferenceSession(str(file), providers=["CPUExecutionProvider"])
    return session.run(None, {"input_ids": ids, "attention_mask": np.ones_like(ids)})[0]


@pytest.mark.filterwarnings("ignore")
def test_taming_keeps_the_other_channels(network, tmp_path):
    plain, tamed = tmp_path / "plain.onnx", tmp_path / "tamed.onnx"
    quantize(network, plain)
    quantize(network, tamed, PROBES)
    expected = hidden(network)
    error, less = (np.abs(hidden(file) - expected).mean() for file in (plain, tamed))
    assert less < error / 3
    kinds = {node.op_type for node in onnx.load(tamed).graph.node}
    assert "MatMulInteger" in kinds
    assert "MatMul" not in kinds
    assert [output.name for output in onnx.load(tamed).graph.output] == ["hidden"]


@pytest.mark.filterwarnings("ignore")
def test_a_network_without_gelu_has_nothing_to_tame(network, tmp_path):
    model = onnx.load(network)
    next(node for node in model.graph.node if node.op_type == "Gelu").op_type = "Relu"
    onnx.save(model, network)
    plain, tamed = tmp_path / "plain.onnx", tmp_path / "tamed.onnx"
    quantize(network, plain)
    quantize(network, tamed, PROBES)
    assert np.array_equal(hidden(plain), hidden(tamed))


@pytest.mark.filterwarnings("ignore")
def test_no_two_products_overflow_the_sixteen_bits_of_a_processor_without_vnni(network, tmp_path):
    model, int8 = onnx.load(network), tmp_path / "int8.onnx"
    for one in model.graph.initializer:  # every weight and every number that it meets is as large as there are
        one.CopyFrom(numpy_helper.from_array(np.ones_like(numpy_helper.to_array(one)), one.name))
    onnx.save(model, network)
    quantize(network, int8)
    assert hidden(int8) == pytest.approx(hidden(network), rel=0.02)
    weights = [one for one in onnx.load(int8).graph.initializer if one.data_type == TensorProto.INT8]
    assert len(weights) >= 2
    for one in weights:
        assert 2 * 255 * np.abs(numpy_helper.to_array(one).astype(int)).max() <= np.iinfo(np.int16).max


@pytest.mark.filterwarnings("ignore")
def test_what_is_in_int8_can_be_put_in_floats_and_brought_to_int8_again(deeper, tmp_path):
    int8, floats, again = (tmp_path / f"{name}.onnx" for name in ("int8", "floats", "again"))
    quantize(deeper, int8, PROBES)
    in_floats(int8, floats)
    assert not {"MatMulInteger", "DynamicQuantizeLinear"} & {node.op_type for node in onnx.load(floats).graph.node}
    expected = hidden(deeper)
    exact, rounded = (np.abs(hidden(file) - expected).mean() for file in (floats, int8))
    assert 0 < exact < rounded < np.abs(expected).mean() / 10
    quantize(floats, again)
    assert hidden(again) == pytest.approx(hidden(int8), abs=float(np.abs(expected).max()) / 50)


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("make", ["network", "deeper"])
def test_int8_of_another_make_is_not_put_in_floats(request, make, tmp_path):
    int8 = tmp_path / "int8.onnx"
    quantize(request.getfixturevalue(make), int8)
    if make == "deeper":
        model = onnx.load(int8)
        next(one for one in model.graph.initializer if one.name == "first_scale").name = "another"
        onnx.save(model, int8)
    with pytest.raises(ModelError, match=r"int8\.onnx was not brought to int8 by askrs"):
        in_floats(int8, tmp_path / "floats.onnx")
