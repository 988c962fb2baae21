//! Pieces that pages are made of.

pub(super) mod brief;
pub(super) mod clue_list;
pub(super) mod contents;
pub(super) mod copy_button;
pub(super) mod dependence_panel;
pub(super) mod entity_link;
pub(super) mod evidence;
pub(super) mod failure;
pub(super) mod figure;
pub(super) mod formula;
pub(super) mod gate;
pub(super) mod gate_all;
pub(super) mod group_picker;
pub(super) mod link_notice;
pub(super) mod look_back;
pub(super) mod nav_link;
pub(super) mod picker;
pub(super) mod reservations;
pub(super) mod segments;
pub(super) mod sight;
pub(super) mod skeleton;
pub(super) mod source_line;
pub(super) mod stage_context;
pub(super) mod theme_switch;
pub(super) mod year_play;
pub(super) mod year_slider;
